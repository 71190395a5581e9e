import { time } from "./french.js";

const PAUSE = 1200; // milliseconds after the last letter

/** Private notes, saved while they are written. */
export class Notes {
  #page;
  #text;
  #state;
  #saved;
  #timer;

  constructor(page) {
    this.#page = page;
    this.#text = page.find("note");
    this.#state = page.find("note-state");
    this.#saved = this.#text.value;
  }

  begin() {
    this.#page.find("notes").addEventListener("submit", event => {
      event.preventDefault();
      this.#save();
    });
    this.#text.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#save(), PAUSE);
    });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#save());
  }

  async #save() {
    clearTimeout(this.#timer);
    const text = this.#text.value;
    if (text === this.#saved) {
      return;
    }
    try {
      await this.#page.journal.learner();
      await this.#put(text);
      this.#saved = text;
      this.#state.textContent = `Enregistré à ${time(new Date())}`;
      this.#page.refresh();
    } catch {
      this.#state.textContent = "Pas encore enregistré : nouvel essai dans un instant.";
      this.#timer = setTimeout(() => this.#save(), 5000);
    }
  }

  async #put(text) {
    const answer = await fetch(`/api/reflections/${this.#page.id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ text }),
      keepalive: true,
    });
    if (!answer.ok) {
      throw new Error(`reflection not kept: ${answer.status}`);
    }
  }
}
