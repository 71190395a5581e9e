import { contentsOf, filesFor, weightOf } from "./contents.js";
import { KeptFile } from "./kept-file.js";
import { dropModule, dropUnneededFiles, keptModule, keptModules, writeModule } from "./modules.js";
import { load } from "./pages.js";

const LOCK = "parlemoi-keeping";
const ROOM = 10_000_000; // bytes left to the journal and to other pages
const FIRST_PAUSE = 4000; // milliseconds
const LONGEST_PAUSE = 60_000;
const TELL_EVERY = 250;

/**
 * Keeps modules on this phone: one after the other, in one tab at a time, and on from where a cut or a closed page left
 * it. Dispatches "change" with { id, received?, waiting? } for what happens here and in other tabs.
 */
export class Keeper extends EventTarget {
  #news = new BroadcastChannel("parlemoi-kept");
  #running = Promise.resolve();
  #loading = null; // { id, abort } of the module being loaded here
  #failures = 0;

  constructor() {
    super();
    this.#news.addEventListener("message", ({ data }) => {
      if (data.stopped) {
        this.#abort(data.id);
      }
      this.#dispatch(data);
    });
  }

  /** Begins to keep a module; says how many bytes are lacking where it does not fit, and keeps nothing then. */
  async keep(contents, way) {
    navigator.storage?.persist?.().catch(() => {});
    const lacking = await this.#lacking(filesFor(way, contents));
    if (!lacking) {
      await this.#write({ ...described(contents, way), received: 0, state: "loading" });
      this.run();
    }
    return lacking;
  }

  /** Renewing is keeping once more: what did not change is here already. */
  async renew(contents) {
    return this.keep(contents, (await keptModule(contents.id)).way);
  }

  async pause(id) {
    const module = { ...(await keptModule(id)), state: "paused" };
    await this.#write(module);
    this.#stop(id);
    await this.#write({ ...module, received: await receivedOf(module.files) });
  }

  async resume(id) {
    const module = await keptModule(id);
    const lacking = await this.#lacking(module.files);
    await this.#write({ ...module, state: lacking ? "paused" : "loading", lacking });
    this.run();
  }

  async remove(id) {
    await dropModule(id);
    this.#stop(id);
    await dropUnneededFiles();
  }

  /** Loads all that is to be loaded, here or in whichever tab has begun. */
  run() {
    const turn = () => navigator.locks.request(LOCK, () => this.#loadAll());
    this.#running = this.#running.then(turn, turn);
    return this.#running;
  }

  async #loadAll() {
    for (let module; (module = (await keptModules()).find(({ state }) => state === "loading")); ) {
      const abort = new AbortController();
      this.#loading = { id: module.id, abort };
      try {
        await this.#load(module, abort.signal);
        this.#failures = 0;
      } catch (failure) {
        await this.#explain(module.id, failure, abort.signal);
      }
      this.#loading = null;
    }
  }

  async #load({ id, way }, signal) {
    const module = { ...(await keptModule(id)), ...described(await contentsOf(id, signal), way), state: "loading" };
    module.received = await receivedOf(module.files);
    await this.#writeUnlessStopped(module, signal);
    const progress = this.#progress(module);
    for (const { address } of module.files) {
      await new KeptFile(address).load(signal, progress);
    }
    for (const page of module.pages) {
      await load(page, signal);
    }
    await this.#writeUnlessStopped({ ...module, received: module.size, state: "kept" }, signal);
    await dropUnneededFiles();
  }

  #progress(module) {
    let told = 0;
    return bytes => {
      module.received += bytes;
      this.#failures = 0;
      if (Date.now() - told > TELL_EVERY) {
        told = Date.now();
        this.#tell({ id: module.id, received: module.received });
      }
    };
  }

  /** No space and no such module are told and end it; everything else passes, like a tunnel. */
  async #explain(id, failure, signal) {
    if (signal.aborted || failure.name === "AbortError") {
      return;
    }
    if (failure.name === "QuotaExceededError") {
      const module = await keptModule(id);
      const received = await receivedOf(module.files);
      await this.#write({ ...module, received, state: "paused", lacking: Math.max(1, module.size - received) });
    } else if (failure.status === 404 && !(await this.#isStillThere(id))) {
      await this.remove(id);
    } else {
      this.#tell({ id, waiting: true });
      await this.#pauseFor(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++), signal);
    }
  }

  async #isStillThere(id) {
    return contentsOf(id).then(() => true, ({ status }) => status !== 404);
  }

  #pauseFor(milliseconds, signal) {
    return new Promise(resolve => {
      setTimeout(resolve, milliseconds);
      addEventListener("online", resolve, { once: true });
      signal.addEventListener("abort", resolve);
    });
  }

  /** How many bytes do not fit; 0 where they do, or where the browser does not say. */
  async #lacking(files) {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    if (!quota) {
      return 0;
    }
    return Math.max(0, (await missingBytes(files)) + ROOM - (quota - usage));
  }

  async #write(module) {
    await writeModule(module);
    this.#tell({ id: module.id });
  }

  async #writeUnlessStopped(module, signal) {
    const { state } = (await keptModule(module.id)) ?? {};
    if (state !== "loading") {
      throw new DOMException("stopped elsewhere", "AbortError");
    }
    signal.throwIfAborted?.();
    await this.#write(module);
  }

  #stop(id) {
    this.#abort(id);
    this.#tell({ id, stopped: true });
  }

  #abort(id) {
    if (this.#loading?.id === id) {
      this.#loading.abort.abort();
    }
  }

  #tell(news) {
    this.#news.postMessage(news);
    this.#dispatch(news);
  }

  #dispatch(detail) {
    this.dispatchEvent(new CustomEvent("change", { detail }));
  }
}

/** How many bytes of these files are still to be loaded. */
export async function missingBytes(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) - (await receivedOf(files));
}

async function receivedOf(files) {
  const here = await Promise.all(files.map(({ address }) => new KeptFile(address).received()));
  return here.reduce((sum, bytes) => sum + bytes, 0);
}

/** The way there belongs to it: the page of the course. */
function described({ id, title, number, version, pages, ...contents }, way) {
  const files = filesFor(way, contents);
  const { course } = document.documentElement.dataset;
  const size = weightOf(files, pages);
  return { id, title, number, version, course, way, path: pages[0], files, pages: [...pages, "/"], size };
}
