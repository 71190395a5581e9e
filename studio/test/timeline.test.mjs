import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseScript } from '../lib/script.mjs';
import { layOut } from '../lib/timeline.mjs';
import { transcript } from '../lib/transcript.mjs';
import { stateAt } from '../lib/film.mjs';
import { RATE, stretch, trim } from '../lib/voice.mjs';

const second = () => new Int16Array(RATE).fill(1000);
const film = (text) => {
  const script = parseScript(text, 'a.txt');
  return { script, timeline: layOut(script, second) };
};

test('lays sentences one after the other, apart, to the sample', () => {
  const { timeline } = film('== A\nUn.\nDeux.\n\nTrois.\n== B\nQuatre.');
  const sentences = timeline.parts.flatMap((part) => part.sentences);
  sentences.forEach((sentence) => assert.ok(Math.abs(sentence.end - sentence.start - 1) < 1e-9));
  const gaps = sentences.slice(1).map((sentence, index) => sentence.start - sentences[index].end);
  assert.ok(gaps[0] < gaps[1] && gaps[1] < gaps[2], 'a sentence, a paragraph and a slide apart');
  assert.equal(timeline.samples.length, Math.round(timeline.seconds * RATE));
  assert.equal(timeline.samples[Math.round(sentences[3].start * RATE)], 1000);
});

test('shows words when they are said, in their order', () => {
  const { timeline } = film('== A\n- Attendre\n- Répondre\nElle pose le livre.\nElle va attendre.\nPuis elle va répondre.');
  const [{ words, sentences }] = timeline.parts;
  assert.ok(words[0].at >= sentences[1].start && words[0].at <= sentences[1].end);
  assert.ok(words[1].at >= sentences[2].start && words[1].at <= sentences[2].end);
});

test('brings a slide in before its first sentence and shows one speaker at a time', () => {
  const { timeline } = film('@ A = Une mère\n@ B = Un père\n== A\nA| Un.\n== B\n- Mot\nB| Deux.');
  const { start } = timeline.parts[1];
  assert.deepEqual(stateAt(0, timeline.parts).slides, [1, 0]);
  assert.deepEqual(stateAt(start + 1, timeline.parts).slides, [0, 1]);
  assert.equal(stateAt(0, timeline.parts).speaker, 'A');
  assert.equal(stateAt(timeline.parts[1].sentences[0].start, timeline.parts).speaker, 'B');
  assert.deepEqual(stateAt(0, timeline.parts).words, [[], [0]]);
});

test('writes a transcript with headings, paragraphs and speakers', () => {
  const { script, timeline } = film('@ A = Une mère\n@ B = Un père\n== Matin\nA| Un.\nA| Deux.\n\nA| Trois.\nB| Non *là*.\n== Soir\nB| Fin.');
  assert.equal(transcript(timeline.parts, script.speakers), '## Matin\n\n**Une mère\u00a0:** Un. Deux.\n\nTrois.\n\n**Un père\u00a0:** Non \\*là\\*.\n\n## Soir\n\n**Un père\u00a0:** Fin.\n');
});

test('a transcript of one part has no heading', () => {
  const { script, timeline } = film('== Seul\nUn.');
  assert.equal(transcript(timeline.parts, script.speakers), 'Un.\n');
});

test('trims silence and stretches sound', () => {
  const sound = new Int16Array(4000).fill(900, 1000, 2000);
  assert.equal(trim(sound, 60, 100).length, 1200);
  assert.equal(stretch(sound, 1.5).length, 6000);
  assert.equal(stretch(sound, 1.5)[2250], 900);
  assert.equal(trim(new Int16Array(50)).length, 0);
});
