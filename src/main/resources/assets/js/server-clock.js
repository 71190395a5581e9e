// The header counts whole seconds, and the answer has travelled: less than this is no error of the phone's clock.
const TOLERATED = 2000;

/** The server's time, from the Date header of one response; measured anew after the phone's clock was set. */
export class ServerClock {
  #offset = null;
  #started = startOfClock();

  /** Milliseconds since 1970, with what is to be known when they are corrected later: { at, corrected, clock }. */
  now() {
    this.#notice();
    return { at: Date.now() + (this.#offset ?? 0), corrected: this.#offset !== null, clock: this.#started };
  }

  get isKnown() {
    this.#notice();
    return this.#offset !== null;
  }

  async measure() {
    if (!this.isKnown) {
      const answer = await fetch("/favicon.svg", { method: "HEAD", cache: "no-store" });
      const difference = Date.parse(answer.headers.get("Date")) - Date.now();
      this.#offset = Math.abs(difference) > TOLERATED ? difference : 0;
    }
  }

  /** The events with their times corrected, once and for ever; asks for a known offset. */
  correct(events) {
    const raw = events.filter(event => !event.corrected);
    const now = this.now().at;
    return raw.map(event => {
      // Nothing has ended in the future: a clock that was set back meanwhile was ahead by that much.
      const latest = Math.max(...raw.filter(({ clock }) => clock === event.clock).map(({ at }) => at));
      return { ...event, at: event.at + Math.min(this.#offset, now - latest), corrected: true };
    });
  }

  /** Time goes on evenly while a page lives; where the clock did not, it was set, or the phone slept. */
  #notice() {
    const started = startOfClock();
    if (Math.abs(started - this.#started) > TOLERATED) {
      this.#started = started;
      this.#offset = null;
    }
  }
}

function startOfClock() {
  return Math.round(Date.now() - performance.now());
}
