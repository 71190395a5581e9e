const PIECE = 10; // seconds of playing: how late the server may know
const LONGEST_STEP = 5; // seconds between two ticks; after more, the phone was asleep, or the page hidden
const ADVANCE = 0.9; // of what its speed promises: so far a medium moved if it went on playing unseen
const LEAP = 1; // seconds beyond what its speed promises: so far no medium gets by playing
const LATE = 1; // seconds after which it is noticed at the latest that a medium plays
const SHORTEST = 0.3;

/** Measures which stretches of a medium are played, and for how long: both on the medium's own time line. */
export class PlayedStretches {
  #media;
  #running;
  #ended;
  #stood = NaN; // where it stood before it played
  #open = null; // { from, to, rate, ticked, moved }: media seconds; when it last ticked (steady) and moved (by the clock)

  /**
   * `ended({ from, to, seconds }, ago)` is called for every stretch, at the latest every ten seconds; `ago` is how many
   * milliseconds before. `running({ from, to, seconds })` tells how far one has come.
   */
  constructor(media, running, ended) {
    this.#media = media;
    this.#running = running;
    this.#ended = ended;
  }

  begin() {
    const on = (names, handle) => names.split(" ").forEach(name => this.#media.addEventListener(name, handle));
    on("playing", () => this.#start());
    on("timeupdate", () => this.#tick());
    on("pause ended waiting ratechange", () => this.#goOn());
    on("seeking emptied", () => this.#leave());
    on("pause waiting seeked loadedmetadata", () => (this.#stood = this.#media.currentTime));
    // A page may end while it is hidden: what was played is reported, and what sounds on is measured on.
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#goOn());
  }

  /** The stretch being played, or null. */
  get current() {
    return this.#open && { from: this.#open.from, to: this.#open.to };
  }

  #start() {
    const { paused, seeking, ended, readyState, currentTime, playbackRate } = this.#media;
    if (!this.#open && !paused && !seeking && !ended && readyState > HTMLMediaElement.HAVE_CURRENT_DATA) {
      // A busy phone hears late that it plays.
      const from = currentTime >= this.#stood && currentTime - this.#stood <= LATE ? this.#stood : currentTime;
      this.#open = { from, to: currentTime, rate: playbackRate, ticked: performance.now(), moved: Date.now() };
      this.#stood = NaN;
    }
  }

  #tick() {
    if (!this.#open) {
      this.#start();
    } else if (this.#media.seeking || !this.#wentOn()) {
      this.close();
      this.#start();
    } else {
      this.#advance();
    }
  }

  #advance() {
    const { currentTime } = this.#media;
    const moved = currentTime > this.#open.to ? Date.now() : this.#open.moved;
    Object.assign(this.#open, { to: currentTime, ticked: performance.now(), moved });
    if (currentTime - this.#open.from >= PIECE * this.#open.rate) {
      this.close();
      this.#start();
    } else if (this.#isWorthKeeping()) {
      this.#running(this.#stretch());
    }
  }

  /** Whether it has played since the last tick, and nothing else: no leap, and no sleep in which it moved too little. */
  #wentOn() {
    const passed = (performance.now() - this.#open.ticked) / 1000;
    const moved = this.#media.currentTime - this.#open.to;
    const promised = passed * this.#media.playbackRate;
    const asExpected = passed <= LONGEST_STEP || moved >= ADVANCE * promised;
    return moved >= 0 && moved <= promised + LEAP && asExpected;
  }

  #goOn() {
    this.interrupt();
    this.#start();
  }

  #leave() {
    this.#stood = NaN;
    this.close();
  }

  /** Up to where the medium stands now; the next tick goes on from there. */
  interrupt() {
    if (this.#open && !this.#media.seeking) {
      this.#tick();
    }
    this.close();
  }

  /** Reports what was played up to the last tick. */
  close() {
    if (this.#isWorthKeeping()) {
      this.#ended(this.#stretch(), Math.max(0, Date.now() - this.#open.moved));
    }
    this.#open = null;
  }

  #isWorthKeeping() {
    return this.#open && this.#open.to - this.#open.from >= SHORTEST;
  }

  /** A stall inside of it takes no time: it lasted as long as its media seconds take at their speed. */
  #stretch() {
    const { from, to, rate } = this.#open;
    return { from: rounded(from), to: rounded(to), seconds: rounded((to - from) / rate) };
  }
}

function rounded(seconds) {
  return Math.round(seconds * 10) / 10;
}
