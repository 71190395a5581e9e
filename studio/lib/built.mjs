import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What each medium was made from, so that nothing is made twice: `{id: {from, seconds}}` in built.json. */
export class Built {
  constructor(file) {
    this.file = file;
    this.entries = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  }

  isFresh(id, from, files) {
    return this.entries[id]?.from === from && files.every(existsSync);
  }

  seconds(id) {
    return this.entries[id]?.seconds;
  }

  /** Written after every medium: an interrupted build loses one. */
  record(id, entry) {
    this.entries[id] = entry;
    const sorted = Object.fromEntries(Object.entries(this.entries).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(this.file, JSON.stringify(sorted, null, 2) + '\n');
  }
}

/** One fingerprint of everything that a medium is made from; the order of the texts counts. */
export function fingerprint(texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text);
  return hash.digest('hex').slice(0, 32);
}
