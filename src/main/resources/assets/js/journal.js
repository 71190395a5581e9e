import { EventStore } from "./event-store.js";
import { ServerClock } from "./server-clock.js";

const BATCH = 200; // a request that outlives its page may carry 64 KiB
const LONGEST_PAUSE = 60_000;

/**
 * What this device has learnt and the server has not acknowledged yet. An event leaves the journal only after a
 * receipt; sending one twice does no harm. Dispatches "change" (what waits), and "receipt" with the server's answer.
 */
export class Journal extends EventTarget {
  #store;
  #clock;
  #learner;
  #batch = BATCH;
  #failures = 0;
  #sending = null;
  #flying = []; // events of the request under way
  #refused = new Set(); // learners whose events this session may not send
  #timer;
  receivedAt = null;

  constructor(store, clock, learner) {
    super();
    this.#store = store;
    this.#clock = clock;
    this.#learner = learner;
    addEventListener("online", () => this.send());
    // On the window: after every listener on the document has recorded what it still held.
    addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#sendBeforeLeaving());
  }

  static ofThisDevice() {
    const learner = document.querySelector("[data-learner]")?.dataset.learner || null;
    return new Journal(new EventStore(), new ServerClock(), learner);
  }

  get waiting() {
    return this.#sendable().length;
  }

  /** Where an activity was last played to, as far as the server does not know yet; undefined otherwise. */
  unsentPosition(activity) {
    return this.#store.all().filter(event => event.activity === activity && event.kind === "played").pop()?.to;
  }

  /** Keeps an event that has just ended; send() delivers it. */
  record(event) {
    this.#store.add({ ...event, learner: this.#learner, at: this.#clock.now(), corrected: this.#clock.isKnown });
    this.#changed();
  }

  /** Delivers all that waits, in turn; tries again later what could not be delivered. */
  send() {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    return this.#sending;
  }

  /** The learner's id; somebody new becomes a guest here. */
  async learner() {
    return (this.#learner ??= await this.#startGuest());
  }

  /** Learns the time and the learner ahead of the first event, which may be the last before the page closes. */
  async prepare() {
    await this.#clock.measure();
    this.#store.correct(this.#clock.offset);
    this.#store.adopt(await this.learner());
  }

  async #sendAll() {
    clearTimeout(this.#timer);
    try {
      if (this.waiting) {
        await this.prepare();
      }
      for (let events; (events = this.#next(this.#batch)).length; ) {
        await this.#deliver(events);
      }
      this.#failures = 0;
    } catch (delay) {
      this.#tryAgain(delay);
    }
    this.#changed();
  }

  async #deliver(events) {
    this.#flying = events;
    const answer = await this.#post(events).finally(() => (this.#flying = []));
    if (answer.ok) {
      await this.#settle(events, answer);
    } else if (answer.status === 401) {
      // The session is gone, perhaps erased: what this phone kept goes on under a new guest.
      this.#learner = await this.#startGuest();
      this.#store.adopt(this.#learner, events[0].learner);
    } else if (answer.status === 409) {
      this.#refused.add(events[0].learner);
    } else if (answer.status === 413 && events.length > 1) {
      this.#batch = Math.ceil(events.length / 2);
    } else {
      throw Number(answer.headers.get("Retry-After")) * 1000 || null;
    }
  }

  /** What a request under way does not carry: the page may be closed before its turn comes. */
  #sendBeforeLeaving() {
    const flying = new Set(this.#flying.map(event => event.seq));
    const events = this.#next(BATCH).filter(event => !flying.has(event.seq));
    if (events.length && this.#clock.isKnown && events[0].learner) {
      this.#post(events)
        .then(answer => answer.ok && this.#settle(events, answer))
        .catch(() => {});
    }
  }

  #sendable() {
    return this.#store.all().filter(event => !this.#refused.has(event.learner));
  }

  /** The oldest events of one learner. */
  #next(limit) {
    const sendable = this.#sendable();
    return sendable.filter(event => event.learner === sendable[0].learner).slice(0, limit);
  }

  #post(events) {
    return fetch("/api/progress", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({
        device: this.#store.device,
        learner: events[0].learner,
        events: events.map(({ learner, corrected, at, ...event }) => ({ ...event, at: new Date(at).toISOString() })),
      }),
      keepalive: true,
    });
  }

  async #settle(events, answer) {
    const receipt = await answer.json();
    this.#store.settle(events);
    this.receivedAt = new Date();
    this.#changed();
    this.dispatchEvent(new CustomEvent("receipt", { detail: receipt }));
  }

  async #startGuest() {
    const answer = await fetch("/api/guests", { method: "POST", headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw Number(answer.headers.get("Retry-After")) * 1000 || null;
    }
    return (await answer.json()).learner;
  }

  #tryAgain(delay) {
    this.#failures++;
    const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** this.#failures) * (0.75 + Math.random() / 2);
    this.#timer = setTimeout(() => this.send(), typeof delay === "number" ? delay : pause);
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
