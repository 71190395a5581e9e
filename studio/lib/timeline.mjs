import { RATE } from './voice.mjs';

/** Seconds of silence. */
const LEAD = 0.6, BETWEEN = 0.35, TURN = 0.55, PAUSE = 0.9, SLIDE = 1.2, TAIL = 1.4;

/**
 * Lays the spoken sentences one after the other.
 *
 * @param speak a sentence's samples, 16 kHz mono: `(spoken, speaker) => Int16Array`
 * @returns {{samples: Int16Array, seconds: number, parts: {title, figure, words: {text, at}[], start, sentences}[]}}
 *   where a sentence is `{written, speaker, start, end, part, opens}` in seconds, `opens` true where a paragraph begins
 */
export function layOut(script, speak) {
  const pieces = [];
  let place = 0;
  const put = (samples) => (pieces.push({ samples, place }), (place += samples.length));
  const rest = (seconds) => (place += Math.round(seconds * RATE));

  const parts = script.parts.map((part, number) => {
    let gap = number === 0 ? LEAD : SLIDE, last = null, opens = true;
    const sentences = [];
    for (const line of part.lines) {
      if (line.pause) {
        [gap, opens] = [PAUSE, true];
        continue;
      }
      rest(last && line.speaker !== last.speaker ? Math.max(gap, TURN) : gap);
      const start = place / RATE;
      put(speak(line.spoken, line.speaker));
      last = { written: line.written, speaker: line.speaker, start, end: place / RATE, part: number, opens };
      sentences.push(last);
      [gap, opens] = [BETWEEN, false];
    }
    return { ...part, lines: undefined, sentences };
  });
  rest(TAIL);
  const samples = new Int16Array(place);
  for (const piece of pieces) samples.set(piece.samples, piece.place);
  return { samples, seconds: place / RATE, parts: withTimes(parts) };
}

/** A slide comes a moment before its first sentence, a word with the sentence that says it. */
function withTimes(parts) {
  return parts.map((part, number) => ({
    ...part,
    start: number === 0 ? 0 : part.sentences[0].start - SLIDE / 2,
    words: wordTimes(part),
  }));
}

function wordTimes(part) {
  const count = part.sentences.length;
  let earliest = 0, before = 0;
  return part.words.map((word, index) => {
    const said = part.sentences.findIndex((sentence, place) => place >= earliest && echoes(sentence.written, word.text));
    const spread = Math.max(earliest, Math.floor((index * count) / part.words.length));
    const chosen = Math.min(word.after > 0 ? word.after : said >= 0 ? said : spread, count - 1);
    earliest = Math.max(earliest, chosen);
    before = Math.max(before, moment(part.sentences[chosen], word.text));
    return { text: word.text, at: before };
  });
}

/** Where in the sentence the words are said, as far as its letters tell. */
function moment(sentence, text) {
  const key = stems(text).find((stem) => plain(sentence.written).includes(stem));
  const share = key ? plain(sentence.written).indexOf(key) / sentence.written.length : 0;
  return sentence.start + Math.max(0, share * (sentence.end - sentence.start) - 0.3);
}

function echoes(sentence, text) {
  const said = plain(sentence);
  return stems(text).some((stem) => said.includes(stem));
}

function stems(text) {
  return plain(text).split(/[^a-z]+/).filter((word) => word.length > 4).map((word) => word.slice(0, 6));
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
