import { inTurn } from "./in-turn.js";

const BATCH = 200; // a request that outlives its page may carry 64 KiB
const LONGEST_ANSWER = 60_000;

/** How long a stretch may be silent until it has ended without a word: its page writes it every two seconds. */
export const ABANDONED = 10_000;

/** An answer that asks to try again; `after` so many milliseconds, if it says when. */
export class NotNow extends Error {
  constructor(answer) {
    super(`not now: ${answer.status}`);
    this.after = Number(answer.headers.get("Retry-After")) * 1000 || null;
  }
}

/** Delivers what waits in a store. Needs no document: pages and the service worker share it. */
export class Sender {
  #store;
  #clock;
  #received;
  #batch = BATCH;
  #flying = new Set(); // numbers of the events of requests under way
  #refused = new Set(); // learners whose events this session may not send
  #becoming = null; // the guest being asked for

  /**
   * `learner` is whom the page acts for, null for somebody new, undefined where nobody knows. `received(receipt,
   * events)` is called for what has been settled.
   */
  constructor(store, clock, learner, received) {
    this.#store = store;
    this.#clock = clock;
    this.learner = learner;
    this.#received = received;
  }

  /** Delivers all that can be sent, in turn with other tabs; fails with what held it up. */
  sendAll() {
    return inTurn("parlemoi-sending", () => this.#sendAll());
  }

  /** Without waiting for a turn or an answer: the page may end now. */
  async sendAtOnce(events) {
    const sendable = events
      .filter(event => event.corrected && event.learner === this.learner && !this.#flying.has(event.seq))
      .slice(0, BATCH);
    if (this.learner && sendable.length && !this.#refused.has(this.learner)) {
      await this.#deliver(sendable);
    }
  }

  /** What waits: what can be sent, what its owner has to sign in for, and what other people left on this device. */
  async waiting() {
    const [events, accounts] = await Promise.all([this.#ended(), this.#store.accounts()]);
    const sendable = events.filter(({ learner }) => !this.#mayNotSend(learner, accounts));
    const own = events.filter(event => !sendable.includes(event) && (event.learner ?? this.learner) === this.learner);
    const forSignIn = this.learner === null ? events.filter(event => !sendable.includes(event)) : own;
    return { sendable, forSignIn, others: events.length - sendable.length - forSignIn.length };
  }

  /** Who this browser's session is, as { learner, guest }; somebody new becomes a guest here. */
  become() {
    // One at a time: a second guest would take over the session, and what the first has learnt with it.
    this.#becoming ??= inTurn("parlemoi-guest", () => this.#become()).finally(() => (this.#becoming = null));
    return this.#becoming;
  }

  /** Somebody may have signed in since. */
  tryRefused() {
    this.#refused.clear();
  }

  async #sendAll() {
    await this.#store.written();
    for (let events; (events = await this.#next()).length; ) {
      if (events.some(event => !event.corrected)) {
        await this.#correct();
      } else if (events[0].learner === null) {
        await this.become();
      } else {
        await this.#deliver(events);
      }
    }
  }

  async #ended() {
    const all = await this.#store.all();
    return all.filter(({ running }) => !(Math.abs(Date.now() - running) < ABANDONED));
  }

  /** The oldest events of one learner. */
  async #next() {
    const { sendable } = await this.waiting();
    const ready = sendable.filter(event => !this.#flying.has(event.seq)).sort((one, other) => one.at - other.at);
    return ready.filter(event => event.learner === ready[0].learner).slice(0, this.#batch);
  }

  async #correct() {
    await this.#clock.measure();
    this.#store.put(...this.#clock.correct((await this.waiting()).sendable));
    await this.#store.written();
  }

  async #deliver(events) {
    const answer = await this.#post(events);
    if (answer.ok) {
      await this.#settle(events, await answer.json());
    } else if (answer.status === 401 || answer.status === 409) {
      await this.#onNoSessionOf(events[0].learner);
    } else if (answer.status === 413 && events.length > 1) {
      this.#batch = Math.ceil(events.length / 2);
    } else {
      throw new NotNow(answer);
    }
  }

  async #post(events) {
    events.forEach(event => this.#flying.add(event.seq));
    try {
      return await post("/api/progress", {
        keepalive: true,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ device: this.#store.device, learner: events[0].learner, events: events.map(asSent) }),
      });
    } finally {
      events.forEach(event => this.#flying.delete(event.seq));
    }
  }

  async #settle(events, receipt) {
    // What stands between may answer anything with 200: a hotel's sign-in page, for one.
    if (receipt.device !== this.#store.device || receipt.receivedUpTo !== Math.max(...events.map(({ seq }) => seq))) {
      throw new Error("an answer that is no receipt");
    }
    const { learner } = events[0];
    if (receipt.learner !== learner) {
      await this.#store.addAccount(learner); // it was merged into one
    }
    await this.#store.settle(events);
    this.#received(receipt, events);
  }

  /** A guest whose session is gone goes on as the guest of today; an account's events wait for their owner. */
  async #onNoSessionOf(learner) {
    const isAccount = (await this.#store.accounts()).has(learner);
    const today = isAccount ? null : await this.become();
    if (today?.learner === learner) {
      throw new Error("a session that comes and goes");
    }
    if (!today?.guest) {
      this.#refused.add(learner);
    }
  }

  async #become() {
    const answer = await post("/api/guests");
    if (!answer.ok) {
      throw new NotNow(answer);
    }
    const today = await answer.json();
    if (!today.guest) {
      await this.#store.addAccount(today.learner);
    }
    await this.#adopt(today);
    return today;
  }

  /** Gives the session's learner the events of nobody, and a guest those of former guests: none has a session here. */
  async #adopt({ learner, guest }) {
    const accounts = await this.#store.accounts();
    const isAdopted = former => former === null || (guest && !accounts.has(former));
    const orphans = (await this.#ended()).filter(event => isAdopted(event.learner));
    this.#store.put(...orphans.map(event => ({ ...event, learner })));
    await this.#store.written();
    if (this.learner !== undefined && isAdopted(this.learner)) {
      this.learner = learner;
    }
  }

  #mayNotSend(learner, accounts) {
    const isElse = this.learner !== undefined && learner !== this.learner && accounts.has(learner);
    return isElse || this.#refused.has(learner);
  }
}

function asSent({ learner, corrected, clock, running, at, ...event }) {
  return { ...event, at: new Date(at).toISOString() };
}

async function post(path, { headers, ...options } = {}) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_ANSWER);
  try {
    return await fetch(path, {
      method: "POST",
      headers: { Accept: "application/json", ...headers },
      signal: patience.signal,
      ...options,
    });
  } finally {
    clearTimeout(timer);
  }
}
