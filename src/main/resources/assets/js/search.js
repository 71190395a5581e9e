import { clock, counted } from "./french.js";
import { markPassages, unmark } from "./passages.js";

/** Finds words in the transcript, goes from one passage to the next, and offers to play from there. */
export class Search {
  #form;
  #field;
  #count;
  #play;
  #text;
  #transcript;
  #playFrom;
  #passages = [];
  #at = -1;

  constructor(page, text, transcript, playFrom) {
    this.#form = page.find("search");
    this.#field = this.#form.querySelector("input");
    this.#count = page.find("search-count");
    this.#play = page.find("search-play");
    this.previous = page.find("search-previous");
    this.next = page.find("search-next");
    this.#text = text;
    this.#transcript = transcript;
    this.#playFrom = playFrom;
  }

  begin() {
    this.#field.addEventListener("input", () => this.#seek());
    this.#field.addEventListener("keydown", event => this.#onKey(event));
    this.#form.addEventListener("submit", () => this.#go(1));
    this.previous.addEventListener("click", () => this.#go(-1));
    this.#play.addEventListener("click", () => this.#playFrom(Number(this.#play.dataset.from)));
    // Somebody may have typed while this module was on its way.
    this.#seek();
  }

  #onKey(event) {
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      this.#go(-1);
    } else if (event.key === "Escape") {
      this.#field.value = "";
      this.#seek();
    }
  }

  #seek() {
    unmark(this.#passages);
    this.#passages = markPassages(this.#text, this.#field.value);
    this.#at = -1;
    // While somebody looks for something, the text stays where they look.
    this.#transcript.scrolls = !this.#passages.length;
    this.previous.hidden = this.next.hidden = !this.#passages.length;
    this.#play.hidden = true;
    this.#count.textContent = this.#field.value.trim().length < 2 ? "" : found(this.#passages.length);
    if (this.#passages.length) {
      this.#transcript.bringIntoView(this.#passages[0][0]);
    }
  }

  #go(step) {
    const count = this.#passages.length;
    if (!count) {
      return;
    }
    this.#passages[this.#at]?.forEach(mark => mark.classList.remove("is-here"));
    this.#at = this.#at < 0 && step < 0 ? count - 1 : (this.#at + step + count) % count;
    const passage = this.#passages[this.#at];
    passage.forEach(mark => mark.classList.add("is-here"));
    this.#transcript.bringIntoView(passage[0]);
    passage[0].scrollIntoView({ block: "nearest" });
    this.#count.textContent = `Passage ${this.#at + 1} sur ${count}`;
    this.#offerToPlay(passage[0]);
  }

  #offerToPlay(mark) {
    const from = this.#transcript.timeOf(mark);
    this.#play.hidden = from === undefined;
    this.#play.dataset.from = from;
    this.#play.textContent = `Lire à partir de ${clock(from)}`;
  }
}

function found(count) {
  return count ? counted(count, "passage") : "Aucun passage";
}
