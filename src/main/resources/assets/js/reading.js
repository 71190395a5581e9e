import { Attention } from "./attention.js";

const PIECE = 20; // seconds
const PIECE_AT_THE_END = 5; // while the learner waits for « Terminé »
const SHORTEST = 3; // a page passed through was not read

/** A text being read: how long it is in view, and whether its end was reached. */
export class Reading {
  #page;
  #text;
  #counts;
  #attention;
  #ended = false;

  constructor(page, text, counts = () => true) {
    this.#page = page;
    this.#text = text;
    this.#counts = counts;
  }

  begin() {
    this.#attention = new Attention(this.#text, seconds => this.#tick(seconds), this.#counts);
    addEventListener("scroll", () => this.#lookForTheEnd(), { passive: true, capture: true });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#send(false));
    this.#drawLine();
  }

  #tick(seconds) {
    this.#lookForTheEnd();
    if (seconds >= (this.#ended && !this.#page.isCompleted ? PIECE_AT_THE_END : PIECE)) {
      this.#send(false);
    } else if (seconds >= SHORTEST) {
      this.#page.keepRunning({ kind: "read", seconds: this.#attention.gathered });
    }
  }

  /** The end of the text has come into view, of the page or of the box that scrolls. */
  #lookForTheEnd() {
    if (!this.#ended && this.#counts()) {
      const end = this.#page.find("end").getBoundingClientRect().top;
      const visible = Math.min(innerHeight, this.#text.getBoundingClientRect().bottom);
      if (end <= visible + 1) {
        this.#ended = true;
        this.#send(true);
      }
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
