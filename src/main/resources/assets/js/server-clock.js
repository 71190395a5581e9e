// The header counts whole seconds, and the answer has travelled: less than this is no error of the phone's clock.
const TOLERATED = 2_000;

/** The server's time, from the Date header of one response. */
export class ServerClock {
  offset = null;

  get isKnown() {
    return this.offset !== null;
  }

  /** Milliseconds since 1970, corrected as soon as the correction is known. */
  now() {
    return Date.now() + (this.offset ?? 0);
  }

  async measure() {
    if (this.isKnown) {
      return;
    }
    const answer = await fetch("/favicon.svg", { method: "HEAD", cache: "no-store" });
    const difference = Date.parse(answer.headers.get("Date")) - Date.now();
    this.offset = Math.abs(difference) > TOLERATED ? difference : 0;
  }
}
