const STEP = 10; // seconds

/** What a phone shows while it is locked, and the keys that it offers there. */
export class LockScreen {
  #deck;
  #session = navigator.mediaSession;

  constructor(page, deck) {
    this.#deck = deck;
    this.title = page.find("media").getAttribute("aria-label");
    this.module = page.find("media").dataset.module;
  }

  begin() {
    if (!this.#session) {
      return;
    }
    this.#deck.media.addEventListener("play", () => this.#introduce());
    for (const change of ["loadedmetadata", "play", "pause", "seeked", "ratechange"]) {
      this.#deck.media.addEventListener(change, () => this.#tellPosition());
    }
    this.#on("play", () => this.#deck.play());
    this.#on("pause", () => this.#deck.media.pause());
    this.#on("seekbackward", ({ seekOffset }) => this.#deck.step(-(seekOffset || STEP)));
    this.#on("seekforward", ({ seekOffset }) => this.#deck.step(seekOffset || STEP));
    this.#on("seekto", ({ seekTime }) => this.#deck.goTo(seekTime));
  }

  #introduce() {
    const artwork = this.#deck.media.poster
      ? { src: this.#deck.media.poster, type: "image/webp" }
      : { src: new URL("/favicon.svg", location).href, type: "image/svg+xml", sizes: "any" };
    this.#session.metadata = new MediaMetadata({
      title: this.title,
      artist: this.module,
      album: "Parle-moi…\u202f!",
      artwork: [artwork],
    });
  }

  #tellPosition() {
    this.#session.playbackState = this.#deck.isPlaying ? "playing" : "paused";
    this.#session.setPositionState?.({
      duration: this.#deck.seconds,
      playbackRate: this.#deck.media.playbackRate,
      position: Math.min(this.#deck.place, this.#deck.seconds),
    });
  }

  /** Browsers know some of these keys, and refuse the others. */
  #on(action, act) {
    try {
      this.#session.setActionHandler(action, act);
    } catch {
      // Without that key, the rest still works.
    }
  }
}
