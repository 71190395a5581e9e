import { EventStore, JOURNAL } from "./event-store.js";
import { takeOverFormerEvents } from "./former-events.js";
import { ABANDONED, Sender } from "./sender.js";
import { ServerClock } from "./server-clock.js";

const LONGEST_PAUSE = 60_000;
const RUNNING = 2000; // milliseconds between two writings of a stretch that runs

/**
 * What this device has learnt and the server has not acknowledged yet. An event leaves the journal only after a
 * receipt; sending one twice does no harm. Dispatches "change" (what waits), and "receipt" with the server's answer.
 */
export class Journal extends EventTarget {
  #store = new EventStore();
  #clock = new ServerClock();
  #sender;
  #account;
  #news = globalThis.BroadcastChannel && new BroadcastChannel(JOURNAL);
  #found = []; // what waited for this learner when the page began
  #fresh = new Map(); // by number: recorded on this page, and not received yet
  #running = new Map(); // by activity and kind: { seq, written }
  #sending = null;
  #again = false;
  #failures = 0;
  #timer;
  #notBefore = 0;
  #isAsked = false; // whether the server named that time
  waiting = 0;
  waitingForSignIn = 0;
  waitingForOthers = 0;
  receivedAt = null;

  /** `account` says whether `learner` is one; null is somebody new, undefined whoever has the session. */
  constructor(learner, account) {
    super();
    this.#account = account;
    this.#sender = new Sender(this.#store, this.#clock, learner, (receipt, events) => this.#onReceipt(receipt, events));
  }

  static ofThisPage() {
    const { learner, account } = document.querySelector("[data-sync]").dataset;
    // A page from the phone's own store may not know for whom it is shown.
    return new Journal(learner === "" ? null : learner, account !== undefined);
  }

  /** Whether events outlive this page. */
  get isKept() {
    return this.#store.isKept;
  }

  /** To be awaited before anything is recorded. */
  async begin() {
    await this.#store.opened;
    if (this.#account) {
      await this.#store.addAccount(this.#sender.learner);
    }
    await takeOverFormerEvents(this.#store);
    const found = await this.#store.all();
    this.#found = found.filter(({ learner }) => learner === this.#sender.learner);
    this.#listen(found.some(({ running }) => running));
    this.send();
  }

  /** Where an activity was last played to, as far as this page's server did not know yet; undefined otherwise. */
  unsentPosition(activity) {
    return this.#found
      .filter(event => event.activity === activity && event.kind === "played")
      .reduce((last, event) => (last?.at > event.at ? last : event), undefined)?.to;
  }

  /** Keeps an event that ended `ago` milliseconds before now; send() delivers it. */
  record(event, ago = 0) {
    const row = this.#row(event, ago);
    this.#running.delete(kindOf(event));
    this.#fresh.set(row.seq, row);
    this.#store.put(row);
    this.#look();
  }

  /** Keeps how far a stretch has come that still runs, in case the page ends without a word; record() replaces it. */
  keepRunning(event) {
    const before = this.#running.get(kindOf(event));
    const now = performance.now();
    if (!before || now - before.written >= RUNNING) {
      const row = this.#row(event, 0);
      this.#running.set(kindOf(event), { seq: row.seq, written: now });
      this.#store.put({ ...row, running: Date.now() });
      this.#look();
    }
  }

  /** Delivers all that waits, in turn; tries again later what could not be delivered. */
  send() {
    this.#again = true;
    if (performance.now() >= this.#notBefore) {
      this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    }
  }

  /** The learner's id; somebody new becomes a guest here. */
  async learner() {
    return this.#sender.learner ?? (await this.#sender.become()).learner;
  }

  /** Learns the time and the learner ahead of the first event, which may be the last before the page closes. */
  async prepare() {
    await this.#clock.measure();
    await this.learner();
  }

  /** Drops what an erased learner had still to send. */
  async forget(learner) {
    await this.#store.settle((await this.#store.all()).filter(event => event.learner === learner));
    await this.#look();
  }

  #row(event, ago) {
    const { at, ...clock } = this.#clock.now();
    const seq = this.#running.get(kindOf(event))?.seq ?? this.#store.nextNumber();
    return { ...event, seq, learner: this.#sender.learner, at: at - ago, ...clock };
  }

  #listen(isSomethingRunning) {
    addEventListener("online", () => this.#sendAnew());
    // On the window: after every listener on the document has recorded what it still held.
    addEventListener("visibilitychange", () => (document.hidden ? this.#leave() : this.#sendAnew()));
    this.#news?.addEventListener("message", ({ data }) => this.#onNews(data));
    if (isSomethingRunning) {
      setTimeout(() => this.send(), ABANDONED);
    }
  }

  #sendAnew() {
    this.#sender.tryRefused();
    this.#failures = 0;
    if (!this.#isAsked) {
      this.#notBefore = 0;
    }
    this.send();
  }

  /** The page may be closed, or put to sleep for ever, before a turn comes. */
  #leave() {
    this.#sender.sendAtOnce([...this.#fresh.values()]).then(
      () => this.send(),
      failure => this.#tryLater(failure.after));
  }

  async #sendAll() {
    clearTimeout(this.#timer);
    try {
      while (this.#again) {
        this.#again = false;
        await this.#sender.sendAll();
      }
      this.#failures = 0;
    } catch (failure) {
      this.#tryLater(failure.after);
    }
    await this.#look();
  }

  #tryLater(after) {
    clearTimeout(this.#timer);
    this.#failures++;
    this.#isAsked = Boolean(after);
    const pause = after ?? Math.min(LONGEST_PAUSE, 1000 * 2 ** this.#failures) * (0.75 + Math.random() / 2);
    this.#notBefore = performance.now() + pause;
    this.#timer = setTimeout(() => {
      this.#notBefore = 0;
      this.send();
    }, pause);
    this.#askForBackgroundSync();
    // From now on something is to be lost when a browser makes room.
    navigator.storage?.persist?.().catch(() => {});
  }

  #askForBackgroundSync() {
    navigator.serviceWorker?.ready
      .then(registration => registration.sync?.register(JOURNAL))
      .catch(() => {});
  }

  #onReceipt(receipt, events) {
    const received = events.map(({ seq, at }) => ({ seq, at }));
    this.#news?.postMessage({ receipt, received });
    this.#onNews({ receipt, received });
  }

  /** Of this page's own sending, another tab's or the service worker's. */
  #onNews({ receipt, received }) {
    received.filter(({ seq, at }) => this.#fresh.get(seq)?.at === at).forEach(({ seq }) => this.#fresh.delete(seq));
    this.receivedAt = new Date();
    this.dispatchEvent(new CustomEvent("receipt", { detail: receipt }));
    this.#look();
  }

  async #look() {
    await this.#store.written();
    const { sendable, forSignIn, others } = await this.#sender.waiting();
    this.waiting = sendable.length;
    this.waitingForSignIn = forSignIn.length;
    this.waitingForOthers = others;
    this.dispatchEvent(new Event("change"));
  }
}

function kindOf({ activity, kind }) {
  return `${activity} ${kind}`;
}
