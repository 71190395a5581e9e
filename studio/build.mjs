// Makes the media of content/ from scripts/ and images/:  STUDIO_VOICE=… node build.mjs [activity id …]
// Shows slides and tells lengths without making them:     STUDIO_VOICE=… node build.mjs --look [activity id …]
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Studio } from './lib/studio.mjs';
import { Terminal } from './lib/terminal.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const folders = { studio: here, content: join(here, '..', 'content'), voice: process.env.STUDIO_VOICE };
const terminal = new Terminal();
const studio = new Studio(folders, version, terminal);
let faults;
try {
  const ids = process.argv.slice(2).filter((word) => word !== '--look');
  faults = await (process.argv.includes('--look') ? studio.lookAtAll(ids) : studio.buildAll(ids));
} finally {
  await studio.close();
}
for (const fault of faults) terminal.line(`✗ ${fault}`);
process.exit(faults.length ? 1 : 0);
