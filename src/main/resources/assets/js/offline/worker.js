import { sendWhatWaits } from "../background-sync.js";
import { JOURNAL } from "../event-store.js";
import { KeptFile } from "./kept-file.js";
import { find, forget, hasAssets, isKeepable, keep, mark, OFFLINE, TIDY, versionOf, visitor } from "./pages.js";
import { ASSETS, PAGES } from "./shelf.js";

const PATIENCE = 3000; // milliseconds for one bar of signal
const SMALL_MEDIA = /\.(webp|png|jpe?g|svg|vtt)$/;
const OLD = 60 * 24 * 3600 * 1000; // milliseconds: a page that nobody opened for so long goes
const PAGE = /^\/(?!api\/|q\/|integrer\/)[^.]*$/;
const CHANGES_PERSON = /^\/(connexion\/(code|lien)|mon-parcours\/(deconnexion|effacement)|api\/(session|sign-in\/code|me))$/;

let current;

/** The service worker of the version that it is told. */
export function begin({ version, assets }) {
  current = version;
  addEventListener("install", event => {
    skipWaiting();
    event.waitUntil(install(assets));
  });
  addEventListener("activate", event => event.waitUntil(Promise.all([clients.claim(), dropOldAssets()])));
  addEventListener("message", event => event.data === TIDY && event.waitUntil(dropOldAssets()));
  addEventListener("fetch", event => {
    const answer = answerTo(event);
    if (answer) {
      event.respondWith(answer);
    }
  });
  addEventListener("sync", event => event.tag === JOURNAL && event.waitUntil(sendWhatWaits()));
}

/** All assets of one version, or none. */
async function install(assets) {
  if (await hasAssets(current)) {
    return;
  }
  const answers = await Promise.all(assets.map(fetchCurrent));
  const offline = await fetch(OFFLINE, { credentials: "omit", cache: "no-store" });
  if (mark(await offline.clone().text(), "version") !== current) {
    throw new Error("the server has another version already");
  }
  const cache = await caches.open(ASSETS + current);
  await Promise.all(answers.map((answer, index) => cache.put(assets[index], answer)));
  await cache.put(OFFLINE, offline);
}

/** A server of another version answers too, with its own content, and says that this is not to be kept. */
async function fetchCurrent(address) {
  const answer = await fetch(address);
  if (!answer.ok || /no-cache/.test(answer.headers.get("Cache-Control"))) {
    throw new Error(`not of this version: ${address}`);
  }
  return answer;
}

/** Assets go when no page that is kept needs them. */
async function dropOldAssets() {
  const needed = new Set([current]);
  const names = await caches.keys();
  for (const name of names.filter(name => name.startsWith(PAGES))) {
    const cache = await caches.open(name);
    for (const address of await cache.keys()) {
      const page = await cache.match(address);
      if (Date.parse(page.headers.get("Date")) < Date.now() - OLD) {
        await cache.delete(address);
      } else {
        needed.add(versionOf(page));
      }
    }
  }
  const old = names.filter(name => name.startsWith(ASSETS) && !needed.has(name.slice(ASSETS.length)));
  await Promise.all(old.map(name => caches.delete(name)));
}

/** Nothing for what goes its usual way: sending, the machines' interface, what plays from the network. */
function answerTo(event) {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin !== location.origin) {
    return null;
  }
  if (request.method !== "GET") {
    return CHANGES_PERSON.test(pathname) ? changePerson(request) : null;
  }
  if (pathname.startsWith("/assets/")) {
    return asset(request, pathname);
  }
  if (pathname.startsWith("/media/")) {
    return SMALL_MEDIA.test(pathname) || searchParams.has("kept") ? media(request, pathname) : null;
  }
  return request.mode === "navigate" && PAGE.test(pathname) ? page(event, pathname) : null;
}

/** Before it is sent, and once more when it was: a page may have been asked for in between. */
async function changePerson(request) {
  await forget();
  try {
    return await fetch(request);
  } catch (failure) {
    if (request.mode === "navigate") {
      return offlinePage();
    }
    throw failure;
  } finally {
    await forget();
  }
}

async function asset(request, path) {
  const [, , version] = path.split("/");
  return (await caches.match(path, { cacheName: ASSETS + version, ignoreVary: true })) ?? fetch(request);
}

async function media(request, path) {
  return (await new KeptFile(path).answer(request)) ?? fetch(path, { headers: request.headers });
}

/** The network's page; the kept one when there is no network, little of it, or a server in trouble. */
async function page(event, path) {
  const { turn } = await visitor();
  const fetched = fetch(event.request);
  event.waitUntil(fetched.then(answer => keep(path, answer.clone(), turn)).catch(() => {}));
  const kept = isKeepable(path) && (await find(path));
  if (!kept) {
    return fetched.catch(offlinePage);
  }
  const patience = new Promise(resolve => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fetched.then(answer => (answer.status < 500 ? answer : kept)).catch(() => kept), patience]);
}

async function offlinePage() {
  return (await caches.match(OFFLINE, { cacheName: ASSETS + current })) ?? Response.error();
}
