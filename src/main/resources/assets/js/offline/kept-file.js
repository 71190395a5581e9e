import { requestedBytes } from "./ranges.js";
import { MEDIA } from "./shelf.js";

const PIECE = 1 << 20; // bytes
const SIZE = "X-Whole-Size";

/** An answer of the server that is no file; `status` says which. */
export class Refused extends Error {
  constructor({ status, url }) {
    super(`${status} ${url}`);
    this.status = status;
  }
}

/**
 * A file in pieces of a mebibyte: what was received outlasts a cut, and a range opens one piece, not a whole film. A
 * file is whole once its last piece is here, since pieces come in order.
 */
export class KeptFile {
  #address;
  #cache = caches.open(MEDIA);

  constructor(address) {
    this.#address = address;
  }

  /** Its headers and size; null until it is whole. */
  async described() {
    const headers = (await this.#piece(0))?.headers;
    const size = Number(headers?.get(SIZE));
    return headers && (await this.#piece(pieceOf(size - 1))) ? { headers, size } : null;
  }

  /** How many bytes are here. */
  async received() {
    const whole = await this.described();
    return whole ? whole.size : (await this.#count()) * PIECE;
  }

  /** Fetches what is missing; `progress(bytes)` hears of every arrival. */
  async load(signal, progress) {
    for (let next = await this.#count(); !(await this.described()); next = await this.#count()) {
      await this.#loadFrom(next, signal, progress);
    }
  }

  /** Answers a request as the server would; null until the file is whole. */
  async answer(request) {
    const whole = await this.described();
    if (!whole) {
      return null;
    }
    const { size } = whole;
    const headers = new Headers(whole.headers);
    headers.delete(SIZE);
    const range = requestedBytes(request.headers.get("Range"), size);
    if (range === "beyond") {
      headers.delete("Content-Type");
      headers.set("Content-Range", `bytes */${size}`);
      return new Response(null, { status: 416, headers });
    }
    const { first, last } = range ?? { first: 0, last: size - 1 };
    headers.set("Content-Length", last - first + 1);
    if (range) {
      headers.set("Content-Range", `bytes ${first}-${last}/${size}`);
    }
    return new Response(await this.#bytes(first, last), { status: range ? 206 : 200, headers });
  }

  async #loadFrom(piece, signal, progress) {
    const from = piece * PIECE;
    const headers = { Range: `bytes=${from}-${from + PIECE - 1}` };
    const answer = await fetch(this.#address, { headers, cache: "no-store", signal });
    if (!answer.ok) {
      throw new Refused(answer);
    }
    const body = await received(answer, progress);
    // Something on the way may not know ranges, and send all.
    const isPart = answer.status === 206;
    const size = isPart ? Number(answer.headers.get("Content-Range").split("/")[1]) : body.size;
    const missing = isPart ? body : body.slice(from);
    if (isPart && from + body.size !== Math.min(from + PIECE, size)) {
      throw new TypeError(`cut off: ${this.#address}`);
    }
    for (let at = 0; at < missing.size; at += PIECE) {
      await this.#put(piece + at / PIECE, missing.slice(at, at + PIECE), size, answer.headers);
    }
  }

  async #put(piece, blob, size, sent) {
    const headers = new Headers(sent);
    ["Content-Range", "Content-Length", "Content-Encoding"].forEach(name => headers.delete(name));
    headers.set("Accept-Ranges", "bytes");
    headers.set(SIZE, size);
    await (await this.#cache).put(this.#url(piece), new Response(blob, { headers }));
  }

  /** What lies in one piece is handed over as it lies there; more is read piece by piece, as it is played. */
  async #bytes(first, last) {
    if (pieceOf(first) === pieceOf(last)) {
      return this.#slice(first, last);
    }
    return new ReadableStream({
      pull: async stream => {
        const end = Math.min(last, (pieceOf(first) + 1) * PIECE - 1);
        stream.enqueue(new Uint8Array(await (await this.#slice(first, end)).arrayBuffer()));
        first = end + 1;
        if (first > last) {
          stream.close();
        }
      },
    });
  }

  async #slice(first, last) {
    const start = pieceOf(first) * PIECE;
    const blob = await (await this.#piece(pieceOf(first))).blob();
    return blob.slice(first - start, last - start + 1);
  }

  async #count() {
    let count = 0;
    while (await this.#piece(count)) {
      count++;
    }
    return count;
  }

  async #piece(number) {
    return (await this.#cache).match(this.#url(number));
  }

  #url(piece) {
    return `${this.#address}?piece=${piece}`;
  }
}

function pieceOf(byte) {
  return Math.floor(Math.max(0, byte) / PIECE);
}

async function received(answer, progress) {
  const reader = answer.body.getReader();
  const chunks = [];
  for (let read; !(read = await reader.read()).done; ) {
    chunks.push(read.value);
    progress(read.value.length);
  }
  return new Blob(chunks);
}
