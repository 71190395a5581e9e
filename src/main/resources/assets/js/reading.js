import { Attention } from "./attention.js";

const PIECE = 20; // seconds

/** A text being read: how long it is in view, and whether its end was reached. */
export class Reading {
  #page;
  #text;
  #counts;
  #attention;
  #ended = false;

  constructor(page, text, counts) {
    this.#page = page;
    this.#text = text;
    this.#counts = counts;
  }

  begin() {
    this.#attention = new Attention(this.#text, seconds => seconds >= PIECE && this.#send(), this.#counts);
    new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && this.#reachEnd())
      .observe(this.#page.find("end"));
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#send());
    addEventListener("pagehide", () => this.#send());
    this.#drawLine();
  }

  #reachEnd() {
    if (!this.#ended && (this.#counts?.() ?? true)) {
      this.#ended = true;
      this.#send();
    }
  }

  #send() {
    const seconds = this.#attention.take();
    if (seconds > 0 || this.#ended === true) {
      this.#page.record({ kind: "read", seconds, ...(this.#ended && { end: true }) });
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
