import { megabytes } from "../french.js";
import { keptModules } from "./modules.js";
import { askFirst, roomLeft, soFar } from "./words.js";

/** What is on this phone, module by module, each to be opened or taken away. */
export class KeptList {
  #root;
  #keeper;

  constructor(root, keeper) {
    this.#root = root;
    this.#keeper = keeper;
  }

  async begin() {
    // Progress is told on a module's own page; here it matters that something came or went.
    this.#keeper.addEventListener("change", ({ detail }) => "received" in detail || this.#show());
    await this.#show();
  }

  async #show() {
    const modules = await keptModules();
    const left = await roomLeft();
    this.#find("items").replaceChildren(...modules.map(module => this.#item(module)));
    this.#find("none").hidden = modules.length > 0;
    this.#find("room").textContent = modules.length ? left : "";
    this.#root.hidden = false;
  }

  #item(module) {
    const item = this.#find("item").content.firstElementChild.cloneNode(true);
    const fill = (name, text) => (item.querySelector(`[data-${name}]`).textContent = text);
    item.classList.add(`accent-${(module.number - 1) % 5 + 1}`);
    item.querySelector("a").href = module.path;
    fill("number", module.number);
    fill("title", module.title);
    fill("facts", facts(module));
    const remove = item.querySelector("button");
    remove.setAttribute("aria-describedby", (item.querySelector("a").id = `garde-${module.id}`));
    askFirst(remove, "Toucher encore pour retirer", () => this.#remove(module));
    return item;
  }

  async #remove({ id, title }) {
    await this.#keeper.remove(id);
    this.#find("news").textContent = `« ${title} » n’est plus sur ce téléphone.`;
    this.#find("heading").focus();
  }

  #find(name) {
    return this.#root.querySelector(`[data-kept-${name}]`);
  }
}

function facts(module) {
  switch (module.state) {
    case "kept":
      return module.course === document.documentElement.dataset.course
        ? megabytes(module.size)
        : `${megabytes(module.size)} · à renouveler peut-être`;
    case "paused":
      return `En pause\u00a0: ${soFar(module)}`;
    default:
      return `En cours\u00a0: ${soFar(module)}`;
  }
}
