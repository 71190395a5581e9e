import { run } from './ffmpeg.mjs';
import { slidesHtml } from './slides.mjs';
import { FRAGMENTED, PLAIN } from './sound.mjs';
import { Faults } from './faults.mjs';

/** Few are enough for slides: a fade takes four pictures. */
const FPS = 8;
const FADE = 0.5;
/** Two rhythms whose sum never looks like a machine's. */
const BLINKS = [4.3, 7.1];

/** What stands on the screen at `t` seconds; equal states are the same picture. */
export function stateAt(t, parts) {
  const step = (from, length) => smooth(Math.min(Math.max((t - from) / length, 0), 1));
  const now = parts.findLastIndex((part) => part.start <= t + 1e-9);
  const said = parts.flatMap((part) => part.sentences).findLast((sentence) => sentence.start - 0.15 <= t);
  return {
    slides: parts.map((part, index) => {
      if (index === now) return now === 0 ? 1 : step(part.start, FADE);
      return index === now - 1 ? 1 - step(parts[now].start, FADE / 2) : 0;
    }),
    words: parts.map((part) => part.words.map((word) => step(word.at, FADE))),
    speaker: said?.speaker ?? parts[0].sentences[0].speaker,
    blink: t > 1 && BLINKS.some((rhythm) => t % rhythm < 0.15),
  };
}

function smooth(share) {
  return Math.round((3 * share ** 2 - 2 * share ** 3) * 100) / 100;
}

/**
 * Draws the slides in the browser's page and encodes them with the sound.
 *
 * @param film `{parts, seconds, module, cast, drawing, script}`; `script` names the text in messages
 * @param progress called with the share done, 0 to 1
 */
export async function encode(page, film, sound, file, progress) {
  await page.setContent(slidesHtml(film));
  await refuseFull(page, film);
  const picture = ['-f', 'image2pipe', '-framerate', String(FPS), '-c:v', 'png', '-i', '-'];
  const h264 = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p', '-c:v', 'libx264', '-profile:v', 'high',
    // Old phones decode level 3.1 and no more; the tuning for drawings would ask for level 5.
    '-level:v', '3.1', '-refs', '4', '-preset', 'veryslow', '-tune', 'animation', '-crf', '41', '-x264-params', 'psy=0',
    // Key pictures are nine tenths of the bytes, so pictures between others save nothing, and without them no player waits at the start.
    '-bf', '0', '-g', String(2 * FPS), '-keyint_min', String(2 * FPS), '-sc_threshold', '0',
    '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'];
  const options = ['-v', 'error', ...picture, '-i', sound, ...h264, '-c:a', 'copy', ...PLAIN, '-movflags', FRAGMENTED, '-y', file];
  await run('ffmpeg', options, frames(page, film, progress));
}

/** @throws {Faults} for each slide of the page that holds too much */
export async function refuseFull(page, film) {
  const full = await page.evaluate(() => window.ready.then(() => window.full));
  if (full.length) {
    const fault = (index) => `${film.script}:${film.parts[index].line}: the slide holds more text than a phone shows well; shorten its title or words`;
    throw new Faults(full.map(fault));
  }
}

async function* frames(page, film, progress) {
  const count = Math.ceil(film.seconds * FPS), drawn = new Map();
  for (let frame = 0; frame < count; frame++) {
    const state = stateAt(frame / FPS, film.parts), key = JSON.stringify(state);
    if (!drawn.has(key)) {
      await page.evaluate((next) => show(next), state);
      drawn.set(key, await page.screenshot({ type: 'png' }));
    }
    yield drawn.get(key);
    progress((frame + 1) / count);
  }
}
