import { Journal } from "./journal.js";
import { announce, showSync } from "./sync-line.js";

const PATIENCE = 2000; // a journal that opens late is no reason to wait for the player

const journal = Journal.ofThisPage();
showSync(journal);
const opened = journal.begin();

const page = document.querySelector("[data-activity]");
if (page) {
  const { ActivityPage } = await import("./activity.js");
  await Promise.race([opened, new Promise(resolve => setTimeout(resolve, PATIENCE))]);
  await new ActivityPage(page, journal, announce).begin();
}

const erased = document.querySelector("[data-erased]");
if (erased) {
  await opened;
  await journal.forget(erased.dataset.erased);
}

// Once the page has all it needs: what a phone keeps for later must not slow down now.
if (document.readyState !== "complete") {
  await new Promise(resolve => addEventListener("load", resolve, { once: true }));
}
const { beginOffline } = await import("./offline/start.js");
await beginOffline();
