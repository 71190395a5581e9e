import { recall, remember } from "./kept.js";

const KEY = "parlemoi:captions";
const USUAL = { shown: true, size: "2", colours: "soft", place: "over" };

/**
 * Captions as the learner wants them, kept for all activities: over the picture by the browser, or in the page below
 * it. Sound alone has no picture to lie over.
 */
export class Captions {
  #root;
  #media;
  #box;
  #settings;
  #track;
  #wanted = { ...USUAL, ...JSON.parse(recall(KEY) ?? "{}") };

  constructor(page, media) {
    this.#root = page.root;
    this.#media = media;
    this.#box = page.find("spoken");
    this.#settings = page.find("caption-settings");
    this.#track = media.querySelector("track")?.track;
  }

  begin() {
    if (!this.#track) {
      this.#settings.hidden = true;
      return;
    }
    this.#fill();
    this.#settings.addEventListener("change", ({ target }) => {
      this.#want(target.name, target.type === "checkbox" ? target.checked : target.value);
    });
    this.#track.addEventListener("cuechange", () => this.#speak());
    this.#media.textTracks.addEventListener("change", () => this.#followBrowser());
    this.#media.textTracks.addEventListener("addtrack", () => this.show());
    this.#media.addEventListener("loadedmetadata", () => this.show());
    document.addEventListener("fullscreenchange", () => this.show());
    this.show();
  }

  /** Brings the page to what is wanted, and to what the medium is just now. */
  show() {
    if (!this.#track) {
      return;
    }
    this.#root.dataset.captionSize = this.#wanted.size;
    this.#root.dataset.captionColours = this.#wanted.colours;
    // A playlist may bring the same captions once more.
    for (const track of this.#media.textTracks) {
      setMode(track, track === this.#track ? this.#mode : "disabled");
    }
    this.#box.hidden = this.#mode !== "hidden";
  }

  /** "hidden" is the web's word for captions that a page shows by itself. */
  get #mode() {
    const { shown, place } = this.#wanted;
    const pictured = this.#media instanceof HTMLVideoElement && !this.#root.classList.contains("is-sound");
    const over = place === "over" || document.fullscreenElement === this.#media;
    return !shown ? "disabled" : pictured && over ? "showing" : "hidden";
  }

  #want(name, value) {
    this.#wanted[name] = value;
    remember(KEY, JSON.stringify(this.#wanted));
    this.show();
  }

  /** The browser's own player has a button for captions too. */
  #followBrowser() {
    const shown = this.#track.mode !== "disabled";
    if (shown !== this.#wanted.shown) {
      this.#want("shown", shown);
      this.#fill();
    }
  }

  #fill() {
    for (const field of this.#settings.querySelectorAll("input")) {
      field.checked = field.type === "checkbox" ? this.#wanted[field.name] : this.#wanted[field.name] === field.value;
    }
  }

  #speak() {
    const words = document.createElement("span");
    words.className = "caption-words";
    for (const cue of this.#track.activeCues ?? []) {
      words.append(cue.getCueAsHTML());
    }
    this.#box.replaceChildren(words);
  }
}

/** Setting what is set already would be told as a change. */
function setMode(track, mode) {
  if (track.mode !== mode) {
    track.mode = mode;
  }
}
