import { Attention } from "./attention.js";
import { Notes } from "./notes.js";

const NEEDED = 20; // seconds, by the completion rule
const PIECE = 10;
const SHORTEST = 3; // a page passed through was not looked at

/** A picture being looked at: for how long, and whether the learner says she took the time. */
export class Looking {
  #page;
  #attention;
  #button;
  #sent;

  constructor(page) {
    this.#page = page;
    this.#button = page.find("confirm");
    this.#sent = Math.min(1, Number(page.root.dataset.covered)) * NEEDED;
  }

  begin() {
    this.#page.find("confirm-box").hidden = this.#page.isCompleted;
    this.#attention = new Attention(this.#page.find("picture"), seconds => this.#tick(seconds), () => true);
    this.#button.addEventListener("click", () => this.#confirm());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#send());
    this.#page.root.addEventListener("progress", () => (this.#page.find("confirm-box").hidden = this.#page.isCompleted));
    this.#tick(0);
    new Notes(this.#page).begin();
  }

  #tick(seconds) {
    const ready = this.#sent + seconds >= NEEDED;
    if (ready && this.#button.getAttribute("aria-disabled") === "true") {
      this.#button.removeAttribute("aria-disabled");
      this.#page.find("confirm-hint").textContent = "Quand vous le souhaitez.";
    }
    if (seconds >= PIECE) {
      this.#send();
    } else if (seconds >= SHORTEST) {
      this.#page.keepRunning({ kind: "looked", seconds: this.#attention.gathered });
    }
  }

  #send(confirmed) {
    if (confirmed || this.#attention.gathered >= SHORTEST) {
      const seconds = this.#attention.take();
      this.#sent += seconds;
      this.#page.record({ kind: "looked", seconds, ...(confirmed && { confirmed }) });
    }
  }

  #confirm() {
    if (this.#button.getAttribute("aria-disabled") === "true") {
      this.#page.announce(this.#page.find("confirm-hint").textContent);
    } else {
      this.#send(true);
    }
  }
}
