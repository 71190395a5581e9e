const PIECE = 10; // seconds on the clock: what a lost phone may lose
const LONGEST_STEP = 5; // seconds between two ticks; after more, the phone was asleep
const SHORTEST = 0.3;

/** Measures which stretches of a medium are played, on its own time line, and for how long on the clock. */
export class PlayedStretches {
  #media;
  #report;
  #open = null; // { from, to, began, ticked }: media seconds, clock milliseconds

  /** `report({from, to, seconds})` is called for every stretch, at the latest every ten seconds. */
  constructor(media, report) {
    this.#media = media;
    this.#report = report;
  }

  begin() {
    const on = (names, handle) => names.split(" ").forEach(name => this.#media.addEventListener(name, handle));
    on("playing", () => this.#start());
    on("timeupdate", () => this.#tick());
    on("pause ended waiting ratechange", () => this.#pause());
    on("seeking emptied", () => this.close());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#pause());
  }

  /** The stretch being played, or null. */
  get current() {
    return this.#open && { from: this.#open.from, to: this.#open.to };
  }

  #start() {
    if (!this.#open && !this.#media.paused && !this.#media.seeking) {
      const now = performance.now();
      this.#open = { from: this.#media.currentTime, to: this.#media.currentTime, began: now, ticked: now };
    }
  }

  #tick() {
    const now = performance.now();
    if (!this.#open) {
      this.#start();
    } else if (this.#media.seeking || this.#media.currentTime < this.#open.to || now - this.#open.ticked > LONGEST_STEP * 1000) {
      this.close();
      this.#start();
    } else {
      Object.assign(this.#open, { to: this.#media.currentTime, ticked: now });
      if (now - this.#open.began >= PIECE * 1000) {
        this.close();
        this.#start();
      }
    }
  }

  /** Up to where the medium stands now; the next tick goes on from there. */
  #pause() {
    if (this.#open && !this.#media.seeking) {
      this.#tick();
    }
    this.close();
  }

  /** Reports what was played up to the last tick. */
  close() {
    const stretch = this.#open;
    this.#open = null;
    if (!stretch || stretch.to - stretch.from < SHORTEST) {
      return;
    }
    const seconds = (stretch.ticked - stretch.began) / 1000;
    // A jump that came without a "seeking" event would be more than any speed plays.
    if (stretch.to - stretch.from <= 2 * seconds + 2) {
      this.#report({ from: rounded(stretch.from), to: rounded(stretch.to), seconds: rounded(seconds) });
    }
  }
}

function rounded(seconds) {
  return Math.round(seconds * 10) / 10;
}
