import { counted } from "./french.js";

const EVERY = 5000; // milliseconds between two looks: what is sent is seen within ten seconds
const LONGEST = 120_000; // the most that failures stretch it to
const HIGHLIGHT = 4000;

/** Keeps the open matrix up to date, in place: no row moves, and what is being used stays as it is. */
class LiveMatrix {
  #page;
  #address;
  #mark = null;
  #pause = EVERY;
  #timer = null;

  constructor(page) {
    this.#page = page;
    this.#address = page.dataset.matrix;
  }

  begin() {
    this.#offerAll();
    document.addEventListener("visibilitychange", () => this.#plan(0));
    this.#plan(EVERY);
  }

  /** « Tout cocher », which needs this script. */
  #offerAll() {
    const label = this.#page.querySelector("[data-all]");
    const all = label.querySelector("input");
    label.hidden = false;
    all.addEventListener("change", () => this.#boxes().forEach(box => (box.checked = all.checked)));
    this.#page.addEventListener("change", () => {
      const boxes = this.#boxes();
      const checked = boxes.filter(box => box.checked).length;
      all.checked = checked === boxes.length;
      all.indeterminate = checked > 0 && checked < boxes.length;
    });
  }

  #boxes() {
    return [...this.#page.querySelectorAll("input[name=learner]")];
  }

  #plan(pause) {
    clearTimeout(this.#timer);
    if (!document.hidden) {
      this.#timer = setTimeout(() => this.#look(), pause);
    }
  }

  async #look() {
    try {
      const answer = await fetch(this.#address, {
        headers: this.#mark ? { "If-None-Match": this.#mark } : {},
        cache: "no-store",
        redirect: "error", // signed out meanwhile: a page to sign in is no table
      });
      if (answer.status === 200) {
        this.#show(await answer.text());
        this.#mark = answer.headers.get("ETag");
      } else if (answer.status !== 304) {
        throw new Error(`status ${answer.status}`);
      }
      this.#pause = EVERY;
    } catch {
      this.#pause = Math.min(LONGEST, 2 * this.#pause);
    }
    this.#plan(this.#pause);
  }

  #show(html) {
    const table = document.createElement("template");
    table.innerHTML = `<table>${html}</table>`;
    const body = table.content.querySelector("tbody");
    if (body) {
      this.#showFigures(body.dataset);
      this.#showRows([...body.rows]);
    }
  }

  #showFigures(figures) {
    for (const figure of this.#page.querySelectorAll("[data-figure]")) {
      const name = figure.dataset.figure.replace(/-(.)/g, (dash, letter) => letter.toUpperCase());
      if (figure.textContent !== figures[name]) {
        figure.textContent = figures[name];
      }
    }
  }

  #showRows(rows) {
    let more = 0;
    for (const row of rows) {
      const shown = document.getElementById(row.id);
      if (shown) {
        [...row.cells].forEach((cell, column) => this.#showCell(cell, shown.cells[column]));
      } else {
        more += 1;
      }
    }
    const ids = new Set(rows.map(row => row.id));
    const gone = this.#boxes().filter(box => !ids.has(box.closest("tr").id)).length;
    this.#tell(more, gone);
  }

  #showCell(cell, shown) {
    const used = shown.classList.contains("pick") || shown.contains(document.activeElement) || selected(shown);
    if (!used && shown.innerHTML !== cell.innerHTML) {
      shown.innerHTML = cell.innerHTML;
      shown.className = cell.className;
      shown.classList.add("is-fresh");
      setTimeout(() => shown.classList.remove("is-fresh"), HIGHLIGHT);
    }
  }

  /** Who came and who left is said, not shown: rows would move. */
  #tell(more, gone) {
    const news = this.#page.querySelector("[data-news]");
    const words = [more && `${counted(more, "personne")} de plus`, gone && `${counted(gone, "personne")} de moins`]
      .filter(Boolean)
      .join(", ");
    if (news.dataset.news !== words) {
      news.dataset.news = words;
      news.replaceChildren();
      if (words) {
        const link = document.createElement("a");
        link.href = location.href;
        link.textContent = "actualiser";
        news.append(`${words}\u00a0: `, link);
      }
    }
  }
}

/** Whether somebody is marking text there, to copy it. */
function selected(cell) {
  const selection = getSelection();
  return !selection.isCollapsed && selection.containsNode(cell, true);
}

const page = document.querySelector("[data-matrix]");
if (page?.querySelector(".matrix")) {
  new LiveMatrix(page).begin();
}
