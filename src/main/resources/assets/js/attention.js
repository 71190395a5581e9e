const IDLE = 60_000;
const TICK = 1000;

/** Seconds during which something is in view, the page is visible and somebody is there. */
export class Attention {
  #inView = false;
  #active = performance.now();
  #ticked = performance.now();
  #seconds = 0;

  /** `counts()` may hold the clock; `onTick(seconds)` is called every second it runs. */
  constructor(element, onTick, counts) {
    new IntersectionObserver(entries => (this.#inView = entries[entries.length - 1].isIntersecting)).observe(element);
    for (const sign of ["scroll", "pointerdown", "pointermove", "keydown", "touchmove", "wheel"]) {
      addEventListener(sign, () => (this.#active = performance.now()), { passive: true, capture: true });
    }
    setInterval(() => this.#tick(onTick, counts), TICK);
  }

  get gathered() {
    return Math.round(this.#seconds * 10) / 10;
  }

  /** What has gathered since the last call. */
  take() {
    const seconds = this.gathered;
    this.#seconds = 0;
    return seconds;
  }

  #tick(onTick, counts) {
    const now = performance.now();
    // A page that slept wakes with a late tick: only a tick's worth of it was attention.
    const passed = Math.min(now - this.#ticked, 2 * TICK);
    this.#ticked = now;
    const present = document.visibilityState === "visible" && now - this.#active < IDLE;
    if (this.#inView && present && counts()) {
      this.#seconds += passed / 1000;
      onTick(this.#seconds);
    }
  }
}
