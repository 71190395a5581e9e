import { clock, spokenClock } from "./french.js";
import { Preview } from "./preview.js";

const STEPS = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -30, PageUp: 30 }; // seconds

/** The time line under the medium: a slider over what was covered, with a look at the place before going there. */
export class SeekLine {
  #deck;
  #line;
  #handle;
  #now;
  #preview;
  #dragging = false;

  constructor(page, deck) {
    this.#deck = deck;
    this.#line = page.find("seek");
    this.#handle = page.find("seek-handle");
    this.#now = page.find("now");
    this.#preview = new Preview(page, deck);
  }

  begin() {
    this.#drawWaves();
    this.#handle.hidden = false;
    for (const change of ["timeupdate", "seeking", "seeked", "loadedmetadata"]) {
      this.#deck.media.addEventListener(change, () => this.#dragging || this.#show(this.#deck.place));
    }
    this.#handle.addEventListener("keydown", event => this.#onKey(event));
    // What assistive technology sets comes as these two alone.
    this.#handle.addEventListener("input", () => this.#show(this.#value));
    this.#handle.addEventListener("change", () => this.#deck.goTo(this.#value));
    this.#handle.addEventListener("focus", () => this.#handle.matches(":focus-visible") && this.#look(this.#value));
    this.#handle.addEventListener("blur", () => this.#preview.hide());
    this.#followPointer();
    this.#show(this.#deck.place);
  }

  get #value() {
    return Number(this.#handle.value);
  }

  /** By our own measure: some browsers let a finger drag the handle, but not touch the line. */
  #followPointer() {
    const place = ({ clientX }) => {
      const { left, width } = this.#handle.getBoundingClientRect();
      return Math.max(0, Math.min(1, (clientX - left) / width)) * this.#deck.seconds;
    };
    this.#handle.addEventListener("pointerdown", event => {
      event.preventDefault();
      this.#handle.focus({ focusVisible: false });
      this.#handle.setPointerCapture(event.pointerId);
      this.#dragging = true;
      this.#look(place(event));
      this.#show(place(event));
    });
    this.#handle.addEventListener("pointermove", event => {
      this.#look(place(event));
      if (this.#dragging) {
        this.#show(place(event));
      }
    });
    this.#handle.addEventListener("pointerup", event => this.#drop(() => this.#deck.goTo(place(event)), event));
    this.#handle.addEventListener("pointercancel", event => this.#drop(() => this.#show(this.#deck.place), event));
    this.#handle.addEventListener("pointerleave", () => this.#dragging || this.#preview.hide());
  }

  #drop(act, { pointerType }) {
    if (this.#dragging) {
      this.#dragging = false;
      act();
    }
    if (pointerType !== "mouse") {
      this.#preview.hide();
    }
  }

  #onKey(event) {
    const place = { Home: 0, End: this.#deck.seconds }[event.key] ?? this.#value + STEPS[event.key];
    if (Number.isNaN(place) || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    this.#deck.goTo(Math.max(0, Math.min(place, this.#deck.seconds)));
    this.#show(this.#deck.place);
    this.#look(this.#deck.place);
  }

  #look(seconds) {
    this.#preview.show(seconds, this.#handle.clientWidth);
  }

  #show(seconds) {
    this.#handle.value = seconds;
    this.#handle.setAttribute("aria-valuetext", `${spokenClock(seconds)} sur ${spokenClock(this.#deck.seconds)}`);
    this.#now.textContent = clock(seconds);
    this.#line.style.setProperty("--played", seconds / this.#deck.seconds);
  }

  /** A podcast's own shape: a mask, so that it takes the page's colours. */
  #drawWaves() {
    for (const layer of this.#line.querySelectorAll(".wave i")) {
      layer.style.maskImage = layer.style.webkitMaskImage = `url("${this.#line.dataset.waveform}")`;
    }
  }
}
