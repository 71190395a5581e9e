import { refuseFull } from './film.mjs';
import { slidesHtml } from './slides.mjs';

/** Pixels across of one slide on the sheet: about what a phone held upright shows. */
const WIDTH = 420;

/**
 * All slides of a film as they stand when their last word has come, on one sheet.
 *
 * @returns {Promise<Buffer>} PNG
 * @throws {Faults} where a slide holds more than a phone shows well
 */
export async function slideSheet(page, film) {
  await page.setContent(slidesHtml(film));
  await refuseFull(page, film);
  const pictures = [];
  for (const index of film.parts.keys()) {
    await page.evaluate((state) => show(state), complete(film, index));
    pictures.push(await page.screenshot({ type: 'png' }));
  }
  await page.setContent(`<style>body{margin:8px;display:grid;grid-template-columns:repeat(3,1fr);gap:8px}img{width:100%}</style>
${pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`).join('')}`);
  await page.setViewportSize({ width: 3 * WIDTH, height: 100 });
  return page.screenshot({ type: 'png', fullPage: true });
}

function complete(film, index) {
  const { sentences } = film.parts[index];
  return {
    slides: film.parts.map((_, other) => Number(other === index)),
    words: film.parts.map((part) => part.words.map(() => 1)),
    speaker: sentences[0].speaker,
    blink: false,
  };
}
