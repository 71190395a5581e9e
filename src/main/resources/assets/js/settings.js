import { recall, remember } from "./kept.js";

const SPEED = "parlemoi:speed";

/** The settings that a learner touches once and keeps, behind one button; this one knows the speed. */
export class Settings {
  #page;
  #media;

  constructor(page, media) {
    this.#page = page;
    this.#media = media;
  }

  begin() {
    const button = this.#page.find("settings-button");
    const panel = this.#page.find("settings");
    const open = shown => {
      panel.hidden = !shown;
      button.setAttribute("aria-expanded", shown);
    };
    button.addEventListener("click", () => open(panel.hidden));
    panel.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") {
        open(false);
        button.focus();
      }
    });
    this.#offerSpeeds();
    this.#offerSilence();
  }

  /** A film's own keys have it already. */
  #offerSilence() {
    const mute = this.#page.find("mute");
    mute?.addEventListener("change", () => (this.#media.muted = mute.checked));
    this.#media.addEventListener("volumechange", () => mute && (mute.checked = this.#media.muted));
  }

  #offerSpeeds() {
    const radios = [...this.#page.root.querySelectorAll("[name=speed]")];
    const badge = this.#page.find("speed-badge");
    const choose = radio => {
      this.#media.defaultPlaybackRate = this.#media.playbackRate = Number(radio.value);
      radio.checked = true;
      badge.hidden = radio.value === "1";
      badge.textContent = radio.nextElementSibling.textContent;
    };
    const kept = radios.find(radio => radio.value === recall(SPEED));
    if (kept) {
      choose(kept);
    }
    radios.forEach(radio => radio.addEventListener("change", () => {
      choose(radio);
      remember(SPEED, radio.value);
    }));
  }
}
