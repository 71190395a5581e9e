import { Absence } from "./offline/absence.js";
import { Captions } from "./captions.js";
import { Deck } from "./deck.js";
import { clock } from "./french.js";
import { LockScreen } from "./lock-screen.js";
import { MissingStretches } from "./missing.js";
import { PlayedStretches } from "./played.js";
import { Reading } from "./reading.js";
import { SeekLine } from "./seek-line.js";
import { Settings } from "./settings.js";
import { Transcript } from "./transcript.js";
import { Ways } from "./ways.js";

/** A film or a sound on the browser's own player: this adds what that lacks. */
export class Player {
  #page;
  #deck;
  #media;
  #captions;

  constructor(page) {
    this.#page = page;
    this.#media = page.find("media");
    this.#deck = new Deck(this.#media, page.seconds);
    this.#captions = new Captions(page, this.#media);
  }

  async begin() {
    this.#measure();
    await this.#chooseWay();
    this.#resume();
    this.#offerKeys();
    new Settings(this.#page, this.#media).begin();
    new SeekLine(this.#page, this.#deck).begin();
    new MissingStretches(this.#page, this.#deck).begin();
    new LockScreen(this.#page, this.#deck).begin();
    this.#captions.begin();
    this.#followTranscript();
  }

  #measure() {
    let drawn = null;
    const stretches = new PlayedStretches(
      this.#media,
      stretch => this.#page.keepRunning({ kind: "played", ...stretch }),
      (stretch, ago) => {
        drawn = null;
        this.#page.record({ kind: "played", ...stretch }, ago);
      });
    stretches.begin();
    this.#deck.addEventListener("change", () => stretches.interrupt());
    this.#media.addEventListener("play", () => this.#page.journal.prepare().catch(() => {}), { once: true });
    this.#media.addEventListener("timeupdate", () => {
      const current = stretches.current;
      drawn?.remove();
      drawn = current && this.#page.drawStretch(current.from, current.to);
    });
  }

  async #chooseWay() {
    const ways = new Ways(this.#page, this.#media);
    await ways.learn();
    new Absence(this.#page, this.#media).begin(ways.isKept);
    const stuck = this.#page.find("stuck");
    this.#deck.addEventListener("stuck", () => (stuck.hidden = false));
    this.#deck.addEventListener("going", () => (stuck.hidden = true));
    this.#page.find("retry").addEventListener("click", () => this.#deck.retry());
    ways.begin(way => {
      this.#media.preload = ways.waits(way) ? "none" : "metadata";
      this.#page.root.classList.toggle("is-sound", way === "sound");
      this.#page.root.classList.toggle("is-light", ways.waits(way));
      this.#captions.show();
      this.#deck.use(ways.candidates(way));
    });
  }

  #resume() {
    const position = this.#page.journal.unsentPosition(this.#page.id) ?? Number(this.#page.root.dataset.position);
    if (!position) {
      return;
    }
    const resumed = this.#page.find("resumed");
    this.#deck.goTo(position);
    this.#page.find("resumed-at").textContent = `Reprise à ${clock(position)}`;
    resumed.hidden = false;
    this.#page.find("restart").addEventListener("click", () => {
      resumed.hidden = true;
      this.#deck.playFrom(0);
    });
  }

  #offerKeys() {
    const play = this.#page.find("play");
    play.addEventListener("click", () => (this.#deck.isPlaying ? this.#media.pause() : this.#deck.play()));
    for (const change of ["play", "pause", "ended", "emptied"]) {
      this.#media.addEventListener(change, () => {
        this.#page.root.classList.toggle("is-playing", this.#deck.isPlaying);
        play.setAttribute("aria-label", this.#deck.isPlaying ? "Pause" : "Lire");
      });
    }
    for (const key of this.#page.root.querySelectorAll("[data-step]")) {
      key.addEventListener("click", () => this.#deck.step(Number(key.dataset.step)));
    }
    // Sound alone has all of its keys here; a film's own lie over its picture, and work in full screen.
    this.#media.controls = this.#media instanceof HTMLVideoElement;
    this.#page.find("controls").hidden = false;
  }

  #followTranscript() {
    const text = this.#page.find("transcript");
    const transcript = new Transcript(text, seconds => this.#deck.playFrom(seconds));
    transcript.follow(this.#media);
    this.#offerSearch(text, transcript);
    this.#page.find("transcript-hint").hidden = false;
    // Who reads the transcript instead of listening has done the activity too.
    let turned = false;
    for (const sign of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      text.addEventListener(sign, () => (turned = true), { passive: true });
    }
    new Reading(this.#page, text, () => turned && this.#media.paused).begin();
  }

  /** Few search: what that takes is fetched when they begin. */
  #offerSearch(text, transcript) {
    const form = this.#page.find("search");
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("focusin", async () => {
      const { Search } = await import("./search.js");
      new Search(this.#page, text, transcript, seconds => this.#deck.playFrom(seconds)).begin();
    }, { once: true });
    form.hidden = false;
  }
}
