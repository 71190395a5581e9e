import { Faults } from './faults.mjs';
import { speakable, typeset } from './typography.mjs';

const MOST_WORDS = 4;
const LONGEST_WORDS = 34;
const LONGEST_TITLE = 60;

/**
 * Reads a medium's script.
 *
 * @returns {{speakers: Record<string,string>, parts: Part[]}} where a Part is
 *   `{title, figure, words: [{text, after, line}], lines: [{written, spoken, speaker, line} | {pause: true}], line}`;
 *   `after` counts the part's sentences that stand above the word
 * @throws {Faults} naming `file:line` of everything that does not fit the format
 */
export function parseScript(text, file) {
  const reader = new Reader(file);
  text.replace(/^\ufeff/, '').split(/\r?\n/).forEach((raw, index) => reader.read(raw.trim(), index + 1));
  return reader.finish();
}

class Reader {
  speakers = {};
  parts = [];
  faults = [];

  constructor(file) {
    this.file = file;
  }

  read(line, number) {
    if (line === '') this.pause();
    else if (line.startsWith('@')) this.speaker(line, number);
    else if (line.startsWith('==')) this.part(line, number);
    else if (line.startsWith('::')) this.figure(line, number);
    else if (line.startsWith('- ')) this.words(line, number);
    else this.sentence(line, number);
  }

  pause() {
    const lines = this.parts.at(-1)?.lines;
    if (lines?.length && !lines.at(-1).pause) lines.push({ pause: true });
  }

  speaker(line, number) {
    const match = /^@\s*([A-Z])\s*=\s*(.+)$/.exec(line);
    if (!match) return this.fault(number, 'a speaker reads « @ A = Une éducatrice de jeunes enfants »');
    if (this.parts.length) this.fault(number, 'speakers stand above the first « == »');
    this.speakers[match[1]] = typeset(match[2]);
  }

  part(line, number) {
    const title = typeset(line.slice(2));
    if (!title) this.fault(number, 'a slide needs a title after « == »');
    if (title.length > LONGEST_TITLE) this.fault(number, `the title has ${title.length} signs; a phone shows ${LONGEST_TITLE}`);
    this.parts.push({ title, figure: null, words: [], lines: [], line: number });
  }

  figure(line, number) {
    const match = /^::\s*figure\s+([a-z0-9-]+)$/.exec(line);
    if (!match) return this.fault(number, 'a figure reads « :: figure regard », the name of a file in studio/figures');
    this.within(number, (part) => Object.assign(part, { figure: match[1], figureLine: number }));
  }

  words(line, number) {
    const text = typeset(line.slice(2));
    if (text.length > LONGEST_WORDS) this.fault(number, `« ${text} » has ${text.length} signs; at most ${LONGEST_WORDS} fit beside a figure`);
    this.within(number, (part) => {
      if (part.words.length === MOST_WORDS) this.fault(number, `a slide takes at most ${MOST_WORDS} lines of words`);
      part.words.push({ text, after: sentences(part).length, line: number });
    });
  }

  sentence(line, number) {
    const turn = /^([A-Z])\|\s*(.*)$/.exec(line);
    const speaker = turn?.[1] ?? null;
    const interview = Object.keys(this.speakers).length > 0;
    if (interview && !speaker) this.fault(number, `say who speaks: « ${Object.keys(this.speakers)[0]}| … »`);
    if (speaker && !this.speakers[speaker]) this.fault(number, `nobody is « ${speaker} »; add « @ ${speaker} = … » at the top`);
    const said = turn ? turn[2] : line;
    if (/[{}]/.test(said.replace(/\{[^{}|]+\|[^{}|]+\}/g, ''))) this.fault(number, 'a double form reads « {PMI|P M I} »');
    this.within(number, (part) => part.lines.push({ ...forms(said), speaker, line: number }));
  }

  within(number, act) {
    const part = this.parts.at(-1);
    if (part) act(part);
    else this.fault(number, 'begin with a slide: « == Its title »');
  }

  fault(number, what) {
    this.faults.push(`${this.file}:${number}: ${what}`);
  }

  finish() {
    if (!this.parts.length) this.fault(1, 'the script is empty; begin with « == A title »');
    for (const part of this.parts) {
      if (!sentences(part).length) this.fault(part.line, `nothing is said under « ${part.title} »`);
      if (part.lines.at(-1)?.pause) part.lines.pop();
    }
    if (this.faults.length) throw new Faults(this.faults);
    return { speakers: this.speakers, parts: this.parts };
  }
}

/** The sentences of a part, pauses left out. */
export function sentences(part) {
  return part.lines.filter((line) => !line.pause);
}

function forms(said) {
  return {
    written: typeset(said.replace(/\{([^|{}]+)\|([^|{}]+)\}/g, '$1')),
    spoken: speakable(said.replace(/\{([^|{}]+)\|([^|{}]+)\}/g, '$2')),
  };
}
