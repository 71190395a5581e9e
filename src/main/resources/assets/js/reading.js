import { Attention } from "./attention.js";

const PIECE = 20; // seconds
const SHORTEST = 3; // a page passed through was not read

/** A text being read: how long it is in view, and whether its end was reached. */
export class Reading {
  #page;
  #text;
  #counts;
  #attention;
  #atTheEnd = false;
  #ended = false;

  constructor(page, text, counts) {
    this.#page = page;
    this.#text = text;
    this.#counts = counts;
  }

  begin() {
    this.#attention = new Attention(this.#text, seconds => this.#tick(seconds), this.#counts);
    new IntersectionObserver(entries => (this.#atTheEnd = entries[entries.length - 1].isIntersecting))
      .observe(this.#page.find("end"));
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#send(false));
    this.#drawLine();
  }

  #tick(seconds) {
    if (this.#atTheEnd && !this.#ended) {
      this.#ended = true;
      this.#send(true);
    } else if (seconds >= PIECE) {
      this.#send(false);
    }
  }

  #send(end) {
    if (end || this.#attention.gathered >= SHORTEST) {
      const seconds = this.#attention.take();
      this.#page.record({ kind: "read", seconds, ...(end && { end }) });
    }
  }

  /** How far down the text is: a fine line at the top of the page. */
  #drawLine() {
    const line = this.#page.find("reading-line");
    if (!line) {
      return;
    }
    const draw = () => {
      const { top, height } = this.#text.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (innerHeight * 0.8 - top) / height));
      line.style.transform = `scaleX(${share})`;
    };
    addEventListener("scroll", draw, { passive: true });
    draw();
  }
}
