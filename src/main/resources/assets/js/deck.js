/**
 * A medium that can be sent to a place before anything is loaded, and change its source without losing the place.
 * Dispatches "change" before a source goes, "stuck" when none plays, and "going" when one does again.
 */
export class Deck extends EventTarget {
  #sources = [];
  #at = 0;
  #stuck = false;
  #wanted = false; // whether the learner wants it to play: a source that fails is no longer playing by itself
  #target = null; // where the coming source is to begin

  constructor(media, seconds) {
    super();
    this.media = media;
    this.seconds = seconds;
    media.addEventListener("play", () => (this.#wanted = true));
    media.addEventListener("pause", () => (this.#wanted = false));
    media.addEventListener("error", () => this.#tryNext());
    media.addEventListener("loadedmetadata", () => this.#arrive());
    addEventListener("online", () => this.#stuck && this.retry());
  }

  get place() {
    return this.#target ?? this.media.currentTime;
  }

  get isPlaying() {
    return !this.media.paused && !this.media.ended;
  }

  /** Plays from these addresses, the best first; each next one is for when those before it fail. */
  use(sources) {
    this.#sources = sources;
    this.#open(0, this.isPlaying);
  }

  goTo(seconds) {
    // A source that has just become ready is still to arrive: it goes where the learner wants to be by now.
    if (this.#target !== null || this.media.readyState < HTMLMediaElement.HAVE_METADATA) {
      this.#target = seconds;
    }
    // Before anything is loaded this is where the medium will begin.
    this.media.currentTime = seconds;
  }

  /** Refused only where the browser wants a touch first: then the learner gives it. */
  play() {
    this.media.play().catch(() => {});
  }

  playFrom(seconds) {
    this.goTo(seconds);
    this.play();
  }

  /** So many seconds on, or back. */
  step(seconds) {
    this.goTo(Math.max(0, Math.min(this.place + seconds, this.seconds)));
  }

  retry() {
    this.#open(0, true);
  }

  #open(at, playing) {
    const place = this.place;
    this.dispatchEvent(new Event("change"));
    this.#tell(false);
    this.#at = at;
    this.media.src = this.#sources[at];
    if (place) {
      this.goTo(place);
    }
    if (playing) {
      this.play();
    }
  }

  #tryNext() {
    if (this.#at + 1 < this.#sources.length) {
      this.#open(this.#at + 1, this.#wanted);
    } else {
      this.#target = this.place;
      this.#tell(true);
    }
  }

  #arrive() {
    const target = this.#target;
    this.#target = null;
    if (target !== null && Math.abs(this.media.currentTime - target) > 0.5) {
      this.media.currentTime = target;
    }
  }

  #tell(stuck) {
    if (stuck !== this.#stuck) {
      this.#stuck = stuck;
      this.dispatchEvent(new Event(stuck ? "stuck" : "going"));
    }
  }
}
