import { time } from "./french.js";

const line = document.querySelector("[data-sync]");
const words = document.querySelector("[data-sync-state]");
const news = document.querySelector("[data-announce]");

/** Says it to whoever listens to the page. */
export function announce(text) {
  news.textContent = text;
}

/** Shows what was received and what waits; speaks up only when that turns. */
export function showSync(journal) {
  let late = false;
  let patience;

  const show = () => {
    const { waiting, receivedAt } = journal;
    clearTimeout(patience);
    if (!waiting && receivedAt) {
      tell(`Reçu à ${time(receivedAt)}`, false);
    } else if (waiting) {
      // What is sent at once needs no word; only what stays does.
      patience = setTimeout(() => tell(waitingWords(journal.waiting), true), late ? 0 : 4000);
    }
  };
  const tell = (text, waits) => {
    line.hidden = false;
    line.toggleAttribute("data-waiting", waits);
    words.textContent = text;
    if (waits !== late) {
      announce(waits ? `${text} : tout partira au retour du réseau.` : text);
    }
    late = waits;
  };
  journal.addEventListener("change", show);
  show();
}

function waitingWords(count) {
  return count < 2 ? "1\u00a0élément en attente" : `${count}\u00a0éléments en attente`;
}
