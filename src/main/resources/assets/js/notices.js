import { counted } from "./french.js";
import { recall, remember } from "./kept.js";

const KEY = "parlemoi:home-screen";
const UNWANTED = "unwanted";

const unkept = document.querySelector("[data-unkept]");
const others = document.querySelector("[data-others]");
const homeScreen = document.querySelector("[data-home-screen]");

/** What a line is too short for: that nothing is kept, that other people's events wait, that Safari forgets. */
export function showNotices(journal, announce) {
  if (unkept.hidden && !journal.isKept) {
    announce(unkept.textContent);
  }
  unkept.hidden = journal.isKept;
  if (others) {
    others.hidden = !journal.waitingForOthers;
    others.querySelector("[data-others-count]").textContent = counted(journal.waitingForOthers, "élément");
  }
}

/** Asks to put the course on the home screen, where the browser keeps what a site stores. */
export function offerHomeScreen(isWaiting) {
  const wanted = isWaiting || "always" in homeScreen.dataset;
  if (wanted && forgets() && recall(KEY) !== UNWANTED && homeScreen.hidden) {
    homeScreen.hidden = false;
    homeScreen.querySelector("button").addEventListener("click", () => {
      remember(KEY, UNWANTED);
      homeScreen.hidden = true;
    });
  }
}

/** Safari and its kin, unless they run as an app: they erase a site's storage after 7 days without a visit. */
function forgets() {
  const isApp = navigator.standalone || matchMedia("(display-mode: standalone)").matches;
  return navigator.vendor.startsWith("Apple") && !isApp;
}
