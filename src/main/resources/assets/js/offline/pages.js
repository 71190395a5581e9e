import { ASSETS, PAGES, read, write } from "./shelf.js";

export const OFFLINE = "/hors-ligne";
export const TIDY = "parlemoi-tidy"; // tells the worker that kept pages are of the newest version
const VERSION = "X-Assets-Version";
const VISITOR = "/notes/visitor";
const LOCK = "parlemoi-pages";
const KEEPABLE = /^\/($|modules\/|mon-parcours$|accessibilite$|donnees-personnelles$|mentions-legales$)/;

/** Whether a phone may keep the page at this address; neither sign-in, exports nor the pages of staff. */
export function isKeepable(path) {
  return KEEPABLE.test(path);
}

/**
 * Whose pages count: the learner of the newest page; "" for nobody, null while that is not known. `turn` changes with
 * every change of person, so that what was asked for before is not kept after.
 */
export async function visitor() {
  return (await read(VISITOR)) ?? { learner: null, turn: 0 };
}

/** The page as this visitor, or else as nobody, last saw it. */
export async function find(path) {
  const { learner } = await visitor();
  const own = learner && (await caches.match(path, { cacheName: PAGES + learner }));
  return own || caches.match(path, { cacheName: PAGES });
}

/** Fetches a page and keeps it. */
export async function load(path, signal) {
  const { turn } = await visitor();
  const answer = await fetch(path, { headers: { Accept: "text/html" }, cache: "no-store", signal });
  await keep(path, answer, turn);
}

/** Keeps an answer of the server that was asked for in `turn`. A page whose assets are not here yet is none to keep. */
export async function keep(path, answer, turn) {
  if (answer.status !== 200 || answer.redirected || !isKeepable(path)) {
    return;
  }
  const html = await answer.text();
  const learner = mark(html, "visitor");
  const version = mark(html, "version");
  await navigator.locks.request(LOCK, async () => {
    const now = await visitor();
    if (now.turn !== turn) {
      return;
    }
    if (now.learner !== learner) {
      await turnTo(learner, turn);
    }
    if (await hasAssets(version)) {
      await put(PAGES + learner, path, html, answer.headers, version);
    }
  });
}

/** Deletes everybody's pages, but nobody's: the person is changing. */
export function forget() {
  return navigator.locks.request(LOCK, async () => turnTo(null, (await visitor()).turn));
}

/** The version of the assets that a kept page needs. */
export function versionOf(page) {
  return page.headers.get(VERSION);
}

/** The offline page is put last: with it, all the assets of its version are here. */
export async function hasAssets(version) {
  return Boolean(await caches.match(OFFLINE, { cacheName: ASSETS + version }));
}

/** What the <html> of a page says of it. */
export function mark(html, name) {
  return new RegExp(`<html[^>]* data-${name}="([^"]*)"`).exec(html)?.[1];
}

async function turnTo(learner, turn) {
  await write(VISITOR, { learner, turn: turn + 1 });
  for (const name of await caches.keys()) {
    if (name.startsWith(PAGES) && ![PAGES, PAGES + learner].includes(name)) {
      await caches.delete(name);
    }
  }
}

async function put(cache, path, html, sent, version) {
  const headers = new Headers(sent);
  ["Content-Length", "Content-Encoding"].forEach(name => headers.delete(name));
  headers.set(VERSION, version);
  await (await caches.open(cache)).put(path, new Response(html, { headers }));
}
