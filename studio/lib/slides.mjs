import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ACCENTS = { m1: '#A8412A', m2: '#F2B441', m3: '#1F6260', m4: '#2F5D8A', m5: '#6B3F69' };
const TINTS = { m1: '#F5DDD0', m2: '#FBE7BC', m3: '#D3E4DC', m4: '#D6E4EF', m5: '#E8DAE6' };
const CORNER = 'Parle-moi…\u00a0! · cours de démonstration';
const require = createRequire(import.meta.url);
const css = readFileSync(fileURLToPath(new URL('slides.css', import.meta.url)), 'utf8');

/**
 * One document that holds every slide of a medium; `window.show(state)` brings it to a moment of the film.
 *
 * @param drawing the SVG of a figure by name
 * @param cast in an interview `[{key, name, portrait}]` of the two who speak, else empty
 */
export function slidesHtml({ parts, module, cast, drawing }) {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><style>${fonts()}${css}
:root { --accent: ${ACCENTS[module] ?? ACCENTS.m1}; --title: 64px; --words: 46px; }</style>
<body>${backdrop(TINTS[module] ?? TINTS.m1, cast.length > 0)}<p class="corner">${CORNER}</p>
${cast.map((person, index) => portrait(person, index, drawing)).join('\n')}
${parts.map((part) => slide(part, cast.length > 0, drawing)).join('\n')}
<script>${fit};${show};(${fit.name})()</script></body></html>`;
}

function slide(part, talk, drawing) {
  const shown = part.figure && !talk;
  const words = part.words.length ? `<ul>${part.words.map((word) => `<li>${escaped(word.text)}</li>`).join('')}</ul>` : '';
  return `<section class="slide ${talk ? 'talk' : shown ? '' : 'bare'}">
${shown ? `<div class="figure">${drawing(part.figure)}</div>` : ''}
<div class="text"><h1>${escaped(part.title)}</h1>${words}</div></section>`;
}

function portrait(person, index, drawing) {
  return `<div class="portrait ${index ? 'second' : 'first'}" data-who="${person.key}"><div class="frame">${drawing(person.portrait)}</div><div class="ring"></div><p>${escaped(person.name)}</p></div>`;
}

/** Two soft shapes of the module's colour: behind the figure, and low in a corner. */
function backdrop(tint, talk) {
  const shapes = talk
    ? '<path d="M0 470C220 400 420 560 640 540S1080 400 1280 470V720H0Z"/>'
    : '<path d="M70 372C58 208 178 84 338 86s292 102 282 280-118 288-286 284S82 546 70 372Z"/><circle cx="1226" cy="700" r="120"/>';
  return `<svg class="backdrop" viewBox="0 0 1280 720" fill="${tint}">${shapes}</svg>`;
}

function fonts() {
  return [700, 800].map((weight) => {
    const file = require.resolve(`@fontsource/nunito/files/nunito-latin-${weight}-normal.woff2`);
    return `@font-face { font-family: Nunito; font-weight: ${weight}; src: url(data:font/woff2;base64,${readFileSync(file, 'base64')}); }`;
  }).join('\n');
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/* The two functions below run in the browser. */

/** Lowers the type of a full slide to the smallest that a phone shows well; `window.full` lists slides that still do not fit. */
function fit() {
  const ready = document.fonts.ready.then(() => {
    window.full = [...document.querySelectorAll('.slide')].map((slide, index) => {
      const text = slide.querySelector('.text');
      const fits = () => text.scrollHeight <= text.clientHeight && text.scrollWidth <= text.clientWidth;
      for (const [title, words] of [[64, 46], [60, 44], [56, 42], [56, 40]]) {
        slide.style.setProperty('--title', `${title}px`);
        slide.style.setProperty('--words', `${words}px`);
        if (fits()) return -1;
      }
      return index;
    }).filter((index) => index >= 0);
  });
  window.ready = ready;
}

/** `{slides: [0…1], words: [[0…1]], speaker, blink}`: how far each thing has come in. */
function show(state) {
  document.body.classList.toggle('blink', state.blink);
  document.querySelectorAll('.slide').forEach((slide, index) => {
    const shown = state.slides[index];
    slide.style.opacity = shown;
    slide.style.visibility = shown ? 'visible' : 'hidden';
    const figure = slide.querySelector('.figure');
    if (figure) figure.style.transform = `scale(${0.95 + 0.05 * shown})`;
    slide.querySelectorAll('li').forEach((word, place) => {
      word.style.opacity = state.words[index][place];
      word.style.transform = `translateX(${(1 - state.words[index][place]) * -28}px)`;
    });
  });
  document.querySelectorAll('.portrait').forEach((person) => {
    const speaks = person.dataset.who === state.speaker;
    person.querySelector('.ring').style.opacity = speaks ? 1 : 0;
    person.querySelector('.frame').style.transform = `scale(${speaks ? 1 : 0.84})`;
  });
}
