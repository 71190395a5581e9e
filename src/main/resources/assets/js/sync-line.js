import { counted, time } from "./french.js";
import { offerHomeScreen, showNotices } from "./notices.js";

const PATIENCE = 4000; // what is sent at once needs no word; only what stays does

const line = document.querySelector("[data-sync]");
const words = document.querySelector("[data-sync-state]");
const signIn = document.querySelector("[data-sync-sign-in]");
const news = document.querySelector("[data-announce]");

/** Says it to whoever listens to the page. */
export function announce(text) {
  news.textContent = text;
}

/** Shows what was received and what waits; speaks up only when that turns. */
export function showSync(journal) {
  let shown = "received";
  let patience = null;

  const show = () => {
    if (journal.waiting) {
      patience ??= setTimeout(() => tell("waiting"), PATIENCE);
      if (shown === "waiting") {
        tell("waiting");
      }
    } else {
      clearTimeout(patience);
      patience = null;
      showSettled();
    }
    showNotices(journal, announce);
  };
  const showSettled = () => {
    if (journal.waitingForSignIn) {
      tell("signIn");
    } else if (journal.receivedAt) {
      tell("received");
    } else {
      line.hidden = true;
    }
  };
  const tell = state => {
    const [text, spoken] = TEXTS[state](journal);
    line.hidden = false;
    line.toggleAttribute("data-waiting", state !== "received");
    signIn.hidden = state !== "signIn";
    words.textContent = text;
    if (state !== shown) {
      announce(spoken ?? text);
    }
    shown = state;
    offerHomeScreen(state !== "received");
  };
  offerHomeScreen(false);
  journal.addEventListener("change", show);
}

const TEXTS = {
  received: ({ receivedAt }) => [`Reçu à ${time(receivedAt)}`],
  waiting: ({ waiting }) => {
    const text = `${counted(waiting, "élément")} en attente`;
    return [text, `${text}\u00a0: tout partira au retour du réseau.`];
  },
  signIn: ({ waitingForSignIn }) => {
    const text = `${counted(waitingForSignIn, "élément")} en attente`;
    return [text, `${text} de votre connexion.`];
  },
};
