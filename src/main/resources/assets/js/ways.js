import { megabytes } from "./french.js";
import { keepsNothing, recall, remember } from "./kept.js";
import { keptAmong, keptFirst } from "./offline/playing.js";
import { candidates, fitting, offeredBy, screenWidth } from "./rungs.js";

const KEY = "parlemoi:way";
const FRUGAL = ["light", "sound"];

/**
 * The ways to play a medium: automatic, light, or its sound alone; where there is one file only, whole or its sound.
 * What the learner chose is kept for all activities; who chose nothing and asked the browser to save data plays lightly.
 */
export class Ways {
  #media;
  #offered;
  #fit;
  #radios;
  #kept = new Map(); // what is on this phone: where it is offered, and where it plays from
  #saving = Boolean(navigator.connection?.saveData);

  constructor(page, media) {
    this.#media = media;
    this.#radios = [...page.root.querySelectorAll("[name=way]")];
    const sound = this.#radios.find(radio => radio.value === "sound")?.dataset.src;
    this.#offered = { ...offeredBy(media), sound };
    this.#fit = fitting(this.#offered.files, page.seconds, screenWidth(media), navigator.connection);
    this.#show(page);
  }

  /** Looks what of this medium is on this phone. */
  async learn() {
    const { files, sound } = this.#offered;
    this.#kept = await keptAmong([...files.map(file => file.src), sound].filter(Boolean));
  }

  get isKept() {
    return this.#kept.size > 0;
  }

  /** `change(way)` is called for what holds now and for what the learner chooses. */
  begin(change) {
    const way = this.#wanted();
    this.#radios.forEach(radio => {
      radio.checked = radio.value === way;
      radio.addEventListener("change", () => {
        remember(KEY, radio.value);
        change(radio.value);
      });
    });
    change(way);
  }

  candidates(way) {
    return keptFirst(candidates(way, this.#offered, this.#fit), this.#kept);
  }

  /** Whether nothing may be downloaded before the learner plays. */
  waits(way) {
    return this.#saving || FRUGAL.includes(way) || FRUGAL.includes(recall(KEY));
  }

  /** What was chosen, or the nearest to it that this medium offers. */
  #wanted() {
    const usual = this.#saving ? "light" : "auto";
    const nearest = { auto: ["auto", "whole"], light: ["light", "whole"], sound: ["sound", "light"], whole: ["whole", usual] };
    const values = this.#radios.map(radio => radio.value);
    return nearest[recall(KEY) ?? usual]?.find(way => values.includes(way)) ?? values[0] ?? "whole";
  }

  #show(page) {
    const group = page.find("ways");
    if (!group) {
      return;
    }
    group.hidden = false;
    page.find("weight-alone").hidden = true;
    if (!this.#offered.playlist) {
      page.find("weight").textContent = megabytes(this.#fit.bytes);
    }
    page.find("ways-hint").textContent =
      this.#saving && this.#wanted() === "light" && !recall(KEY)
        ? "Votre appareil demande d’économiser les données\u00a0: le choix «\u00a0Économe\u00a0» est pris."
        : keepsNothing ? "" : "Votre choix vaut pour toutes les activités.";
  }
}
