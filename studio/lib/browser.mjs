import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Faults } from './faults.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--hide-scrollbars'];

/** A headless Chromium: the one that CHROMIUM names, else the first on the PATH. */
export async function openBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const executablePath = process.env.CHROMIUM ?? NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!executablePath) throw new Faults(['no Chromium found: install it, or set CHROMIUM to its program']);
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
