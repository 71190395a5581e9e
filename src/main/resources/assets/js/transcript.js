import { clock } from "./french.js";

/** A transcript whose phrases carry their time: it follows the medium, and a touch goes there. */
export class Transcript {
  #box;
  #phrases;
  #jump;
  #current = null;
  /** Whether the box scrolls along with what is spoken. */
  scrolls = true;

  constructor(box, jump) {
    this.#box = box;
    this.#jump = jump;
    this.#phrases = [...box.querySelectorAll("[data-from]")].map(element => ({
      element,
      from: Number(element.dataset.from),
      to: Number(element.dataset.to),
    }));
  }

  follow(media) {
    this.#addTimes();
    this.#box.addEventListener("click", ({ target }) => {
      const phrase = target.closest("[data-from]");
      if (phrase && !getSelection().toString()) {
        this.#jump(Number(phrase.dataset.from));
      }
    });
    media.addEventListener("timeupdate", () => this.#show(media.currentTime, !media.paused));
  }

  /** When an element of the text is spoken, in seconds; a heading's time is that of what follows it. */
  timeOf(element) {
    return (
      this.#phrases.find(phrase => phrase.element.contains(element)) ??
      this.#phrases.find(phrase => element.compareDocumentPosition(phrase.element) & Node.DOCUMENT_POSITION_FOLLOWING)
    )?.from;
  }

  /** A button before each paragraph: the way there by keyboard. */
  #addTimes() {
    for (const paragraph of this.#box.querySelectorAll("p")) {
      const from = paragraph.querySelector("[data-from]")?.dataset.from;
      if (from) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "transcript-time";
        button.dataset.from = from;
        button.textContent = clock(from);
        button.setAttribute("aria-label", `Aller à ${clock(from)}`);
        paragraph.prepend(button);
      }
    }
  }

  #show(now, scroll) {
    const spoken = this.#phrases.filter(phrase => now >= phrase.from && now < phrase.to);
    if (spoken[0]?.element === this.#current) {
      return;
    }
    this.#phrases.forEach(({ element }) => element.classList.remove("is-spoken"));
    spoken.forEach(({ element }) => element.classList.add("is-spoken"));
    this.#current = spoken[0]?.element ?? null;
    if (this.#current && scroll && this.scrolls) {
      this.bringIntoView(this.#current);
    }
  }

  /** Only the box scrolls: the page stays where the learner left it. */
  bringIntoView(element) {
    const box = this.#box.getBoundingClientRect();
    const phrase = element.getBoundingClientRect();
    if (phrase.top < box.top + 24 || phrase.bottom > box.bottom - 48) {
      this.#box.scrollTop += phrase.top - box.top - box.height / 3;
    }
  }
}
