/** The name of its database, of the channel for its news and of the service worker's "sync". */
export const JOURNAL = "parlemoi-journal";
const PATIENCE = 3000; // another page may have been suspended in the middle of a transaction
const NUMBERS = 100_000; // more than one page ever draws

/**
 * The events that wait, in IndexedDB, for all tabs and the service worker. What cannot be written there is held in
 * memory; `isKept` says whether all that was put is written.
 */
export class EventStore {
  #database = null;
  #unwritten = new Map(); // by number: being written, or refused
  #settled = new Set(); // what a full disk may not let go
  #writing = Promise.resolve();
  #next = Date.now() * 1000; // beyond all numbers that are drawn from the database
  isKept = true;
  device = newId();

  constructor() {
    this.opened = this.#open();
  }

  /** A number that no event of this device has had. */
  nextNumber() {
    return this.#next++;
  }

  /** Begins to write at once, so that it will be written even if the page ends now. */
  put(...events) {
    events.forEach(event => this.#unwritten.set(event.seq, event));
    this.#writing = this.#write([...this.#unwritten.values()]);
  }

  /** When all that was put is written, or held in memory. */
  written() {
    return this.#writing;
  }

  async all() {
    const rows = await this.#rows("events");
    return [...new Map([...rows, ...this.#unwritten.values()].map(event => [event.seq, event])).values()]
      .filter(event => !this.#settled.has(name(event)));
  }

  /** Deletes events, unless they have gone on since. */
  async settle(events) {
    events.forEach(event => {
      this.#settled.add(name(event));
      if (this.#unwritten.get(event.seq)?.at === event.at) {
        this.#unwritten.delete(event.seq);
      }
    });
    await this.#change("events", rows => events.forEach(({ seq, at }) => {
      rows.get(seq).onsuccess = ({ target }) => target.result?.at === at && rows.delete(seq);
    })).catch(() => {});
  }

  /** The learners known as accounts here: only their owners' sign-in opens them again. */
  async accounts() {
    return new Set((await this.#rows("accounts")).map(({ learner }) => learner));
  }

  async addAccount(learner) {
    if (!(await this.accounts()).has(learner)) {
      await this.#change("accounts", rows => rows.put({ learner })).catch(() => {});
    }
  }

  close() {
    this.#database?.close();
  }

  async #open() {
    try {
      this.#database = await patiently(connect());
      this.#database.onversionchange = () => this.close();
      this.#database.onclose = () => (this.opened = this.#open());
      await this.#introduce();
    } catch {
      this.isKept = false;
    }
  }

  /** One transaction for all tabs: each draws its events' numbers from a range of its own. */
  async #introduce() {
    let known;
    await this.#change("device", rows => {
      rows.get(1).onsuccess = ({ target }) => {
        known = target.result ?? { device: this.device, next: NUMBERS };
        rows.put({ ...known, next: known.next + NUMBERS }, 1);
      };
    });
    this.device = known.device;
    this.#next = known.next;
  }

  async #write(events) {
    if (!events.length) {
      return; // says nothing about space
    }
    try {
      if (!this.#database) {
        await this.opened;
        await (this.#database ?? (this.opened = this.#open())); // there may be space again
      }
      await this.#change("events", (rows, transaction) => {
        events.forEach(event => rows.put(event));
        // Not left to the page, which may be gone before the database asks back.
        transaction.commit();
      });
      events.forEach(event => this.#unwritten.get(event.seq) === event && this.#unwritten.delete(event.seq));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }

  async #change(store, act) {
    const transaction = this.#database.transaction(store, "readwrite", { durability: "strict" });
    act(transaction.objectStore(store), transaction);
    await patiently(new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    }));
  }

  async #rows(store) {
    try {
      return await patiently(answer(this.#database.transaction(store).objectStore(store).getAll()));
    } catch {
      return [];
    }
  }
}

function connect() {
  const request = indexedDB.open(JOURNAL, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("events", { keyPath: "seq" });
    request.result.createObjectStore("accounts", { keyPath: "learner" });
    request.result.createObjectStore("device");
  };
  return answer(request);
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function patiently(promise) {
  return Promise.race([promise, new Promise((resolve, reject) => setTimeout(reject, PATIENCE))]);
}

function name({ seq, at }) {
  return `${seq}/${at}`;
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
}
