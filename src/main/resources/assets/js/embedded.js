import { Attention } from "./attention.js";

const LOOKED_AT = 10; // seconds in view: a page scrolled past was not read

const SVG = "http://www.w3.org/2000/svg";

/**
 * An activity in a frame on another site. It plays as in the course, and nothing is kept, on the device or elsewhere: the
 * server is told once that there was a play, without a word of whose.
 */
class EmbeddedPage {
  #told = false;

  constructor(root) {
    this.root = root;
    this.id = root.dataset.activity;
    this.seconds = Number(root.dataset.seconds);
  }

  /** What the course's player asks of a learner's journal: here there is none. */
  journal = { prepare: async () => {}, unsentPosition: () => null };

  isCompleted = false;

  async begin() {
    const shown = this.find("shown");
    if (this.find("media")) {
      const { Player } = await import("./player.js");
      await new Player(this).begin();
    } else if (shown) {
      new Attention(shown, seconds => seconds >= LOOKED_AT && this.#tell(), () => !this.#told);
    }
  }

  find(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  record(event) {
    this.keepRunning(event);
  }

  /** Called for what has been played for real, as soon as it has; and for a transcript that is read, which is no play. */
  keepRunning({ kind }) {
    if (kind === "played") {
      this.#tell();
    }
  }

  announce(text) {
    this.find("announce").textContent = text;
  }

  drawStretch(from, to) {
    const stretch = document.createElementNS(SVG, "rect");
    stretch.setAttribute("x", from);
    stretch.setAttribute("width", Math.max(0, to - from));
    stretch.setAttribute("height", 10);
    this.find("coverage").append(stretch);
    return stretch;
  }

  // A play that is not counted is no reason to tell anybody, nor to try again.
  #tell() {
    if (!this.#told) {
      this.#told = true;
      fetch(this.root.dataset.plays, { method: "POST", credentials: "omit", keepalive: true }).catch(() => {});
    }
  }
}

const root = document.querySelector("[data-activity]");
if (root) {
  await new EmbeddedPage(root).begin();
}
