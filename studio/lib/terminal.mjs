import { statSync } from 'node:fs';
import { basename } from 'node:path';

/** Says what happens: one line a medium, and on a real terminal how far the present one is. */
export class Terminal {
  constructor(stream = process.stderr) {
    this.stream = stream;
  }

  kept(id) {
    this.line(`  ${id}: unchanged`);
  }

  making(id, share) {
    if (this.stream.isTTY) this.stream.write(`\r  ${id}: ${Math.round(share * 100)} %`);
  }

  made(id, file, what) {
    this.line(`✓ ${id}: ${basename(file)}, ${what}, ${Math.round(statSync(file).size / 1024)} KiB`);
  }

  line(text) {
    this.stream.write(`${this.stream.isTTY ? '\r\x1b[K' : ''}${text}\n`);
  }
}
