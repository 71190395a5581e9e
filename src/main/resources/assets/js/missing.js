/** « Il vous manque 2:10 à 3:05 »: a touch plays just that, and stops at its end. */
export class MissingStretches {
  #page;
  #deck;
  #playing = null; // [from, to]

  constructor(page, deck) {
    this.#page = page;
    this.#deck = deck;
  }

  begin() {
    const { covered, missing } = this.#page.root.dataset;
    const gaps = JSON.parse(missing);
    if (!this.#page.isCompleted && gaps.length && Number(covered) > 0) {
      this.#page.showMissing(gaps);
    }
    this.#page.find("missing-buttons").addEventListener("click", ({ target }) => {
      if (target.dataset.from) {
        this.#play(Number(target.dataset.from), Number(target.dataset.to));
      }
    });
    this.#deck.media.addEventListener("timeupdate", () => this.#stopAtTheEnd());
    this.#deck.media.addEventListener("seeking", () => this.#forgetElsewhere());
  }

  #play(from, to) {
    // A little more on both sides: the browser lands near a place, not on it.
    this.#playing = [Math.max(0, from - 0.5), to + 0.3];
    this.#deck.playFrom(this.#playing[0]);
    this.#deck.media.scrollIntoView({ block: "nearest" });
  }

  #stopAtTheEnd() {
    if (this.#playing && this.#deck.place >= this.#playing[1]) {
      this.#playing = null;
      this.#deck.media.pause();
    }
  }

  #forgetElsewhere() {
    const now = this.#deck.place;
    if (this.#playing && (now < this.#playing[0] - 1 || now > this.#playing[1])) {
      this.#playing = null;
    }
  }
}
