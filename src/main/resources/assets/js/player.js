import { clock } from "./french.js";
import { PlayedStretches } from "./played.js";
import { Reading } from "./reading.js";
import { Transcript } from "./transcript.js";

const SPEED = "parlemoi:speed";

/** A video or a sound, by the browser's own player: this adds what it lacks. */
export class Player {
  #page;
  #media;
  #stretch = null; // the missing stretch being played, [from, to]
  #drawn = null;

  constructor(page) {
    this.#page = page;
    this.#media = page.find("media");
  }

  begin() {
    this.#page.find("controls").hidden = false;
    this.#measure();
    this.#resume();
    this.#offerSpeeds();
    this.#offerMissing();
    this.#followTranscript();
  }

  #measure() {
    const stretches = new PlayedStretches(this.#media, ({ from, to, seconds }) => {
      this.#drawn = null;
      this.#page.record({ kind: "played", from, to, seconds });
    });
    stretches.begin();
    this.#media.addEventListener("play", () => this.#page.journal.prepare().catch(() => {}), { once: true });
    for (const change of ["playing", "pause", "ended"]) {
      this.#media.addEventListener(change, () => this.#page.root.classList.toggle("is-playing", !this.#media.paused));
    }
    this.#media.addEventListener("timeupdate", () => {
      const current = stretches.current;
      this.#drawn?.remove();
      this.#drawn = current && this.#page.drawStretch(current.from, current.to);
      this.#stopAtTheEndOfTheStretch();
    });
  }

  #resume() {
    const position = this.#page.journal.unsentPosition(this.#page.id) ?? Number(this.#page.root.dataset.position);
    if (!position) {
      return;
    }
    const resumed = this.#page.find("resumed");
    this.#whenReady(() => (this.#media.currentTime = position));
    this.#page.find("resumed-at").textContent = `Reprise à ${clock(position)}`;
    resumed.hidden = false;
    this.#page.find("restart").addEventListener("click", () => {
      this.#media.currentTime = 0;
      resumed.hidden = true;
      this.#media.play();
    });
  }

  #offerSpeeds() {
    const radios = [...this.#page.root.querySelectorAll("[name=speed]")];
    const choose = radio => {
      this.#media.defaultPlaybackRate = this.#media.playbackRate = Number(radio.value);
      radio.checked = true;
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

  #offerMissing() {
    const missing = JSON.parse(this.#page.root.dataset.missing);
    if (!this.#page.isCompleted && missing.length && Number(this.#page.root.dataset.covered) > 0) {
      this.#page.showMissing(missing);
    }
    this.#page.find("missing-buttons").addEventListener("click", ({ target }) => {
      if (target.dataset.from) {
        this.#playOnly(Number(target.dataset.from), Number(target.dataset.to));
      }
    });
    this.#media.addEventListener("seeking", () => this.#forgetStretchElsewhere());
  }

  #playOnly(from, to) {
    // A little more on both sides: the browser lands near a place, not on it.
    this.#stretch = [Math.max(0, from - 0.5), to + 0.3];
    this.#whenReady(() => {
      this.#media.currentTime = this.#stretch[0];
      this.#media.play();
    });
    this.#media.scrollIntoView({ block: "nearest" });
  }

  #stopAtTheEndOfTheStretch() {
    if (this.#stretch && this.#media.currentTime >= this.#stretch[1]) {
      this.#stretch = null;
      this.#media.pause();
    }
  }

  #forgetStretchElsewhere() {
    const now = this.#media.currentTime;
    if (this.#stretch && (now < this.#stretch[0] - 1 || now > this.#stretch[1])) {
      this.#stretch = null;
    }
  }

  #followTranscript() {
    const text = this.#page.find("transcript");
    const jump = seconds => this.#whenReady(() => {
      this.#media.currentTime = seconds;
      this.#media.play();
    });
    new Transcript(text, jump).follow(this.#media);
    this.#page.find("transcript-hint").hidden = false;
    // Who reads the transcript instead of listening has done the activity too.
    let turned = false;
    for (const sign of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      text.addEventListener(sign, () => (turned = true), { passive: true });
    }
    new Reading(this.#page, text, () => turned && this.#media.paused).begin();
  }

  #whenReady(act) {
    if (this.#media.readyState >= HTMLMediaElement.HAVE_METADATA) {
      act();
    } else {
      this.#media.addEventListener("loadedmetadata", act, { once: true });
    }
  }
}

function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A choice that cannot be kept still holds for this page.
  }
}
