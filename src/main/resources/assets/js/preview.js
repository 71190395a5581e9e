import { clock } from "./french.js";

/** What a place of the time line looks like, above the line: its time and, for a film, a small picture. */
export class Preview {
  #box;
  #time;
  #picture;
  #root;

  constructor(page) {
    this.#root = page.root;
    this.#box = page.find("preview");
    this.#time = page.find("preview-time");
    this.#picture = page.find("sheet");
  }

  /** `width`: of the line, in CSS pixels. */
  show(seconds, width) {
    this.#time.textContent = clock(seconds);
    this.#box.hidden = false;
    if (this.#picture && !this.#root.classList.contains("is-light")) {
      this.#cut(seconds);
    }
    const share = seconds / Number(this.#root.dataset.seconds);
    const half = this.#box.offsetWidth / 2;
    this.#box.style.left = `${Math.max(half, Math.min(width - half, share * width))}px`;
  }

  hide() {
    this.#box.hidden = true;
  }

  /** One picture out of the sheet, which is fetched when it is first wanted. */
  #cut(seconds) {
    const { sheet, columns, count, width, height, every } = this.#picture.dataset;
    const index = Math.min(count - 1, Math.floor(seconds / every));
    const style = this.#picture.style;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.backgroundImage = `url("${sheet}")`;
    style.backgroundPosition = `${-(index % columns) * width}px ${-Math.floor(index / columns) * height}px`;
    this.#picture.hidden = false;
  }
}
