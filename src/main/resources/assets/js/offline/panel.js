import { megabytes } from "../french.js";
import { recall } from "../kept.js";
import { contentsOf, filesFor, waysOf } from "./contents.js";
import { missingBytes } from "./keeper.js";
import { keptModule } from "./modules.js";
import { askFirst, room, roomLeft, soFar } from "./words.js";

const TITLES = { kept: "Gardé sur ce téléphone", changed: "Gardé sur ce téléphone" };

/** « Garder sur ce téléphone », on a module's page: what it weighs first, then how far it is, then how to be rid of it. */
export class KeepPanel {
  #root;
  #keeper;
  #id;
  #contents = null;
  #told = null; // the state that was said last

  constructor(root, keeper) {
    this.#root = root;
    this.#keeper = keeper;
    this.#id = root.dataset.keep;
  }

  async begin() {
    this.#listen();
    await this.#show();
    await this.#learnContents();
    this.#root.hidden = false;
    addEventListener("online", () => this.#learnContents());
    addEventListener("offline", () => this.#show());
  }

  #listen() {
    const act = (name, handle) => this.#find(name).addEventListener("click", handle);
    this.#find("offer").addEventListener("submit", event => {
      event.preventDefault();
      this.#keep();
    });
    this.#find("offer").addEventListener("change", () => this.#find("lacking").hidden = true);
    act("pause", () => this.#keeper.pause(this.#id));
    act("resume", () => this.#keeper.resume(this.#id));
    act("renew", () => this.#renew());
    askFirst(this.#find("remove"), "Toucher encore pour retirer", () => this.#keeper.remove(this.#id));
    this.#keeper.addEventListener("change", ({ detail }) => detail.id === this.#id && this.#show(detail));
  }

  async #learnContents() {
    this.#contents = await contentsOf(this.#id).catch(() => this.#contents);
    if (this.#contents) {
      this.#offerWays();
    }
    await this.#show();
  }

  #offerWays() {
    const ways = new Map(waysOf(this.#contents));
    const radios = [...this.#root.querySelectorAll("[name=keep]")];
    for (const radio of radios) {
      const label = radio.closest("label");
      label.hidden = !ways.has(radio.value);
      label.querySelector("[data-weight]").textContent = megabytes(ways.get(radio.value) ?? 0);
    }
    const usual = navigator.connection?.saveData ? "light" : "auto";
    const wanted = ways.has(recall("parlemoi:way")) ? recall("parlemoi:way") : usual;
    (radios.find(({ value }) => value === wanted && ways.has(value)) ?? radios[0]).checked = true;
    this.#find("ways").hidden = ways.size < 2;
    this.#find("weight").textContent = ways.size < 2 ? `\u00a0· ${megabytes([...ways.values()][0])}` : "";
  }

  async #keep() {
    this.#refuse(await this.#keeper.keep(this.#contents, this.#root.querySelector("[name=keep]:checked").value));
  }

  async #renew() {
    this.#refuse(await this.#keeper.renew(this.#contents));
  }

  #refuse(lacking) {
    if (lacking) {
      const words = `Il manque ${room(lacking)} sur ce téléphone. Faites un peu de place, ou gardez moins lourd.`;
      this.#find("lacking").textContent = words;
    }
    this.#find("lacking").hidden = !lacking;
  }

  async #show({ received, waiting } = {}) {
    const module = await keptModule(this.#id);
    const state = this.#stateOf(module);
    this.#turnTo(state);
    this.#find("title").textContent = TITLES[state] ?? "Garder sur ce téléphone";
    this.#refuse(state === "paused" && module.lacking);
    if (module) {
      const bar = this.#find("bar");
      bar.max = module.size;
      bar.value = received ?? module.received;
    }
    const words = await this.#words(state, module && { ...module, received: received ?? module.received }, waiting);
    this.#find("words").textContent = words;
    this.#announce(state, waiting, words);
  }

  /** Whoever stands on a button that goes is taken to the heading, not back to the top of the page. */
  #turnTo(state) {
    const focused = document.activeElement;
    this.#root.dataset.state = state;
    if (this.#root.contains(focused) && !focused.offsetParent) {
      this.#find("title").focus();
    }
  }

  #stateOf(module) {
    if (!module) {
      return navigator.onLine ? "offered" : "absent";
    }
    const hasChanged = this.#contents && module.version !== this.#contents.version;
    return module.state === "kept" && hasChanged ? "changed" : module.state;
  }

  async #words(state, module, waiting) {
    switch (state) {
      case "loading":
        return waiting
          ? `${soFar(module)}. Le réseau manque\u00a0: la suite viendra toute seule.`
          : `${soFar(module)}. Vous pouvez continuer le cours pendant ce temps.`;
      case "paused":
        return `En pause\u00a0: ${soFar(module)}.`;
      case "kept":
        return `Ce module s’ouvre même sans réseau. Il prend ${megabytes(module.size)}.`;
      case "changed":
        return `Ce module a changé depuis. Le renouveler\u00a0: ${await this.#toRenew(module)}.`;
      case "absent":
        return "Hors ligne\u00a0: ce module n’est pas sur ce téléphone. Il pourra y être gardé au retour du réseau.";
      default:
        return `Pour le suivre sans réseau, dans les transports ou ailleurs. ${await roomLeft()}`;
    }
  }

  async #toRenew({ way }) {
    const bytes = await missingBytes(filesFor(way, this.#contents));
    return bytes ? `${megabytes(bytes)} à charger` : "presque rien à charger";
  }

  /** A listener hears of turns, not of every megabyte. */
  #announce(state, waiting, words) {
    const turn = state + Boolean(waiting);
    if (this.#told !== null && this.#told !== turn) {
      this.#find("news").textContent = state === "offered" ? "Ce module n’est plus sur ce téléphone." : words;
    }
    this.#told = turn;
  }

  #find(name) {
    return this.#root.querySelector(`[data-keep-${name}]`);
  }
}
