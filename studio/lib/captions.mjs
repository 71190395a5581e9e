const LINE = 42;
const CUE = 2 * LINE;
const LINGER = 0.5;
const APART = 0.04;
/** A break within a phrase weighs as much as a piece this far, squared, from the ideal length. */
const ROUGH = 30 ** 2;

/**
 * The captions of a medium: at most two lines of 42 signs, in step with the voice.
 *
 * @param sentences `{written, speaker, start, end}` in seconds, in order
 * @returns {{start: number, end: number, text: string}[]} never overlapping, never past `seconds`
 */
export function captions(sentences, seconds) {
  let before = null;
  const cues = sentences.flatMap((sentence) => {
    const turn = before !== null && sentence.speaker !== before;
    before = sentence.speaker;
    return inSentence({ ...sentence, written: (turn ? '–\u00a0' : '') + sentence.written });
  });
  return cues.map((cue, index) => {
    const limit = index + 1 < cues.length ? cues[index + 1].start - APART : seconds;
    return { ...cue, end: Math.min(cue.end + LINGER, limit) };
  });
}

function inSentence({ written, start, end }) {
  const pieces = split(written);
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let said = 0;
  return pieces.map((piece) => {
    const from = start + ((end - start) * said) / total;
    said += piece.length;
    return { start: from, end: start + ((end - start) * said) / total, text: wrap(piece) };
  });
}

/** Cuts a sentence into pieces that fit two lines, near commas, of like length. */
export function split(sentence) {
  if (fits(sentence)) return [sentence];
  const words = sentence.split(' ');
  const ideal = sentence.length / Math.ceil(sentence.length / CUE);
  const best = [{ cost: 0, from: -1 }];
  for (let to = 1; to <= words.length; to++) {
    best[to] = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      const piece = words.slice(from, to).join(' ');
      if (from < to - 1 && !fits(piece)) break;
      const rough = to < words.length && !/[,;:…»]$/.test(piece) ? ROUGH : 0;
      const cost = best[from].cost + (piece.length - ideal) ** 2 + rough + (fits(piece) ? 0 : 1e6);
      if (cost < best[to].cost) best[to] = { cost, from };
    }
  }
  const pieces = [];
  for (let to = words.length; to > 0; to = best[to].from) pieces.unshift(words.slice(best[to].from, to).join(' '));
  return pieces;
}

function fits(piece) {
  return wrap(piece).split('\n').every((line) => line.length <= LINE);
}

/** One line, or two of like length, broken rather after a full stop or a comma. */
export function wrap(piece) {
  if (piece.length <= LINE) return piece;
  const breaks = [...piece.matchAll(/ /g)].map((match) => match.index);
  const cost = (at) => {
    const longest = Math.max(at, piece.length - at - 1);
    const sense = /[.?!…]/.test(piece[at - 1]) ? 12 : /[,;:»]/.test(piece[at - 1]) ? 6 : 0;
    return longest > LINE ? 1000 + longest : longest - sense;
  };
  const at = breaks.reduce((best, next) => (cost(next) <= cost(best) ? next : best), breaks[0]);
  return at === undefined ? piece : piece.slice(0, at) + '\n' + piece.slice(at + 1);
}

export function webvtt(cues) {
  const blocks = cues.map((cue) => `${stamp(cue.start)} --> ${stamp(cue.end)}\n${escaped(cue.text)}\n`);
  return ['WEBVTT\n', ...blocks].join('\n');
}

export function stamp(seconds) {
  const milliseconds = Math.round(seconds * 1000);
  const pad = (value, width = 2) => String(value).padStart(width, '0');
  const minutes = Math.floor(milliseconds / 60_000);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(Math.floor(milliseconds / 1000) % 60)}.${pad(milliseconds % 1000, 3)}`;
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
