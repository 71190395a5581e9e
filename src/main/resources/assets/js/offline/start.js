import { Keeper } from "./keeper.js";
import { keptModules } from "./modules.js";
import { hasAssets, isKeepable, load, TIDY, versionOf } from "./pages.js";
import { PAGES } from "./shelf.js";

const worker = navigator.serviceWorker;

/** The course without a network: the worker, what this phone keeps, and what pages show of it. Does nothing where a browser cannot. */
export async function beginOffline() {
  if (!worker || !("caches" in self && navigator.locks && "BroadcastChannel" in self)) {
    return;
  }
  const keeper = new Keeper();
  let freshened = register().then(freshenPages);
  // The worker of the next version brought its assets. In turn: what is fresh is not fetched again.
  worker.addEventListener("controllerchange", () => (freshened = freshened.then(freshenPages)));
  await Promise.all([showPanel(keeper), showList(keeper), showMarks(keeper)]);
  await keeper.run();
}

async function register() {
  await worker.register("/service-worker.js", { type: "module" }).catch(() => {});
  await worker.ready;
}

async function showPanel(keeper) {
  const root = document.querySelector("[data-keep]");
  if (root) {
    const { KeepPanel } = await import("./panel.js");
    await new KeepPanel(root, keeper).begin();
  }
}

async function showList(keeper) {
  const root = document.querySelector("[data-kept-list]");
  if (root) {
    const { KeptList } = await import("./list.js");
    await new KeptList(root, keeper).begin();
  }
}

/** Which modules open without a network, where they are listed; and, while there is none, that this is so. */
async function showMarks(keeper) {
  const line = document.querySelector("[data-offline]");
  if (!line) {
    return;
  }
  const show = async () => {
    const kept = (await keptModules()).filter(({ state }) => state === "kept").map(({ id }) => id);
    document.querySelectorAll("[data-kept-mark]").forEach(mark => (mark.hidden = !kept.includes(mark.dataset.keptMark)));
    line.hidden = navigator.onLine;
    line.querySelector("span").textContent = kept.length
      ? "Hors ligne\u00a0: les modules marqués «\u00a0Sur ce téléphone\u00a0» s’ouvrent quand même."
      : "Hors ligne\u00a0: aucun module n’est gardé sur ce téléphone.";
  };
  keeper.addEventListener("change", ({ detail }) => "received" in detail || show());
  addEventListener("online", show);
  addEventListener("offline", show);
  await show();
}

/** Kept modules show this learner's progress, in this version's clothes; this page may have come before the worker. */
async function freshenPages() {
  const { version, visitor } = document.documentElement.dataset;
  if (!(await hasAssets(version))) {
    return;
  }
  const kept = (await keptModules()).filter(({ state }) => state === "kept");
  const wanted = new Set([location.pathname, ...kept.flatMap(({ pages }) => pages)].filter(isKeepable));
  try {
    for (const path of wanted) {
      const page = await caches.match(path, { cacheName: PAGES + visitor });
      if (!page || versionOf(page) !== version) {
        await load(path);
      }
    }
    worker.controller?.postMessage(TIDY);
  } catch {
    // Without a network they stay as they are; the next page tries again.
  }
}
