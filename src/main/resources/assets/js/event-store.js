const PREFIX = "parlemoi:event:";
const DEVICE = "parlemoi:device";
const NEXT = "parlemoi:next";

/**
 * Events that wait, kept in localStorage under a key each, so that two tabs never overwrite a common list. Falls back
 * to memory where storage is refused.
 */
export class EventStore {
  #storage = usableStorage();

  get device() {
    let device = this.#storage.getItem(DEVICE);
    if (!device) {
      device = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
      this.#storage.setItem(DEVICE, device);
    }
    return device;
  }

  add(event) {
    const seq = Number(this.#storage.getItem(NEXT) ?? 1);
    this.#storage.setItem(NEXT, seq + 1);
    this.#keep({ ...event, seq });
  }

  all() {
    return this.#keys()
      .map(key => JSON.parse(this.#storage.getItem(key)))
      .sort((one, other) => one.seq - other.seq);
  }

  settle(events) {
    events.forEach(event => this.#storage.removeItem(keyOf(event)));
  }

  /** Shifts times that were taken before the server's clock was known, once and for ever. */
  correct(offset) {
    this.all()
      .filter(event => !event.corrected)
      .forEach(event => this.#keep({ ...event, at: event.at + offset, corrected: true }));
  }

  /** Gives a learner the events of `former`: of nobody yet, unless told otherwise. */
  adopt(learner, former = null) {
    this.all()
      .filter(event => event.learner === former)
      .forEach(event => this.#keep({ ...event, learner }));
  }

  #keep(event) {
    this.#storage.setItem(keyOf(event), JSON.stringify(event));
  }

  #keys() {
    return Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index)).filter(key =>
      key.startsWith(PREFIX));
  }
}

/** Two tabs may draw the same number; what they recorded differs. */
function keyOf({ seq, activity, kind, from }) {
  return `${PREFIX}${seq}:${activity}:${kind}:${from ?? ""}`;
}

function usableStorage() {
  try {
    localStorage.setItem("parlemoi:try", "1");
    localStorage.removeItem("parlemoi:try");
    return localStorage;
  } catch {
    return new MemoryStorage();
  }
}

class MemoryStorage {
  #items = new Map();
  get length() { return this.#items.size }
  key(index) { return [...this.#items.keys()][index] }
  getItem(key) { return this.#items.get(key) ?? null }
  setItem(key, value) { this.#items.set(key, String(value)) }
  removeItem(key) { this.#items.delete(key) }
}
