import { clock } from "./french.js";

const SVG = "http://www.w3.org/2000/svg";

/** The page of one activity: what the learner does here goes to the journal, what the server answers is shown. */
export class ActivityPage {
  #say;

  constructor(root, journal, announce) {
    this.root = root;
    this.journal = journal;
    this.id = root.dataset.activity;
    this.seconds = Number(root.dataset.seconds);
    this.#say = announce;
    journal.addEventListener("receipt", ({ detail }) => this.show(detail.activities?.[this.id]));
  }

  async begin() {
    if (this.find("media")) {
      const { Player } = await import("./player.js");
      await new Player(this).begin();
    } else if (this.find("reading")) {
      const { Reading } = await import("./reading.js");
      new Reading(this, this.find("reading")).begin();
    } else if (this.find("picture")) {
      const { Looking } = await import("./looking.js");
      new Looking(this).begin();
    }
  }

  find(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  get isCompleted() {
    return "completed" in this.root.dataset;
  }

  /** Keeps what was just done, and sends it. */
  record(event, ago) {
    this.journal.record({ activity: this.id, ...event }, ago);
    this.journal.send();
  }

  /** Keeps what is being done, in case the page ends without a word. */
  keepRunning(event) {
    this.journal.keepRunning({ activity: this.id, ...event });
  }

  announce(text) {
    this.#say(text);
  }

  /** Asks the server where the learner stands, after something that is no event. */
  async refresh() {
    const answer = await fetch("/api/progress", { headers: { Accept: "application/json" } });
    if (answer.ok) {
      this.show((await answer.json()).activities[this.id]);
    }
  }

  show(state) {
    if (!state) {
      return;
    }
    if (state.completedAt && !this.isCompleted) {
      this.#complete();
    } else if (!this.isCompleted) {
      this.find("outcome").className = "outcome is-started";
      this.find("state").textContent = "En cours";
      this.#sayWhatIsLeft();
    }
    if (state.missing && this.find("coverage")) {
      this.#draw(state);
    }
    this.root.dispatchEvent(new CustomEvent("progress", { detail: state }));
  }

  /** Draws a stretch as it is being played, before the server has confirmed it. */
  drawStretch(from, to) {
    const stretch = document.createElementNS(SVG, "rect");
    stretch.setAttribute("x", from);
    stretch.setAttribute("width", Math.max(0, to - from));
    stretch.setAttribute("height", 10);
    this.find("coverage").append(stretch);
    return stretch;
  }

  #complete() {
    this.root.dataset.completed = "";
    this.find("outcome").className = "outcome is-done is-new";
    this.find("state").textContent = "Terminé";
    this.find("why").textContent = "";
    this.find("missing-buttons")?.replaceChildren();
    this.announce("Activité terminée.");
  }

  /** Why a text or a picture is not complete; a medium shows its gaps instead. */
  #sayWhatIsLeft() {
    if (this.root.dataset.kind === "article") {
      this.find("why").textContent = "Il vous reste à prendre le temps de lire, jusqu’à la fin du texte.";
    }
  }

  #draw({ covered, missing }) {
    const coverage = this.find("coverage");
    coverage.replaceChildren();
    let from = 0;
    for (const [gap, end] of covered > 0 ? [...missing, [this.seconds, this.seconds]] : []) {
      if (gap > from) {
        this.drawStretch(from, gap);
      }
      from = end;
    }
    coverage.setAttribute("aria-label", `${covered >= 1 ? 100 : Math.floor(covered * 100)}\u00a0% parcourus`);
    if (!this.isCompleted) {
      this.showMissing(missing);
    }
  }

  /** « Il vous manque 2:10 à 3:05 »: each a button that plays just that. */
  showMissing(missing) {
    const list = this.find("missing-buttons");
    list.hidden = !missing.length;
    this.find("why").textContent = missing.length ? "Il vous manque\u00a0:" : "Encore un instant, à votre rythme.";
    list.replaceChildren(
      ...missing.map(([from, to]) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.dataset.from = from;
        button.dataset.to = to;
        button.textContent = `${clock(from)} à ${clock(to)}`;
        item.append(button);
        return item;
      }));
  }
}
