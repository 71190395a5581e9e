/** A sentence in place of a player that has nothing to play, while there is no network and the medium is not on this phone. */
export class Absence {
  #page;
  #media;

  constructor(page, media) {
    this.#page = page;
    this.#media = media;
  }

  begin(isKept) {
    this.#tellKept(isKept);
    if (isKept) {
      return;
    }
    this.#show();
    addEventListener("online", () => this.#show());
    // What has begun to play may have enough to go on with.
    addEventListener("offline", () => this.#media.readyState === HTMLMediaElement.HAVE_NOTHING && this.#show());
  }

  #show() {
    this.#page.root.classList.toggle("is-absent", !navigator.onLine);
    this.#page.find("absent").hidden = navigator.onLine;
  }

  #tellKept(isKept) {
    const weight = this.#page.find("weight-alone");
    this.#page.find("on-phone").hidden = !isKept;
    weight.hidden = weight.hidden || isKept;
  }
}
