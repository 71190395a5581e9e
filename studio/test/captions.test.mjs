import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captions, split, stamp, webvtt, wrap } from '../lib/captions.mjs';

const LONG = 'Si le pleur est inhabituel, s’il y a de la fièvre, si l’enfant boit mal ou paraît très mou, on demande un avis médical sans attendre, et en urgence, on compose le quinze.';

test('leaves a short sentence alone', () => {
  assert.deepEqual(split('Léo sourit.'), ['Léo sourit.']);
});

test('splits a long sentence into pieces of two lines that say the same', () => {
  const pieces = split(LONG);
  assert.ok(pieces.length >= 2);
  assert.equal(pieces.join(' '), LONG);
  for (const line of pieces.flatMap((piece) => wrap(piece).split('\n'))) assert.ok(line.length <= 42, line);
  for (const piece of pieces) assert.ok(wrap(piece).split('\n').length <= 2);
});

test('splits near commas', () => {
  assert.ok(split(LONG).slice(0, -1).every((piece) => piece.endsWith(',')));
});

test('breaks a line after a full stop rather than within a sentence', () => {
  assert.equal(wrap('Nadia est assistante maternelle. Ce matin, elle change Léo.'), 'Nadia est assistante maternelle.\nCe matin, elle change Léo.');
});

test('never tears what a French space holds together', () => {
  const cues = captions([{ written: 'Mina demande encore et toujours\u00a0: «\u00a0Et la lune\u00a0?\u00a0»', start: 0, end: 4 }], 5);
  assert.ok(cues.every((cue) => !/(^|\n)[?:!»]/.test(cue.text)));
});

test('never overlaps and never runs past the end', () => {
  const sentences = Array.from({ length: 12 }, (_, index) => ({ written: index % 3 ? 'Oui.' : LONG, start: index * 9, end: index * 9 + 8.9 }));
  const cues = captions(sentences, 108.1);
  cues.forEach((cue, index) => {
    assert.ok(cue.start < cue.end);
    assert.ok(cue.end <= (cues[index + 1]?.start ?? 108.1));
  });
});

test('gives each piece of a sentence its share of the time', () => {
  const [first, second] = captions([{ written: LONG, start: 10, end: 20 }], 30);
  assert.equal(first.start, 10);
  assert.ok(second.start > 12 && second.start < 18);
});

test('marks a change of speaker with a dash', () => {
  const cues = captions([{ written: 'Alors ?', speaker: 'A', start: 0, end: 1 }, { written: 'Bien.', speaker: 'B', start: 2, end: 3 }, { written: 'Très.', speaker: 'B', start: 4, end: 5 }], 6);
  assert.deepEqual(cues.map((cue) => cue.text), ['Alors ?', '–\u00a0Bien.', 'Très.']);
});

test('writes WebVTT', () => {
  assert.equal(stamp(3661.0509), '01:01:01.051');
  assert.equal(webvtt([{ start: 0.6, end: 59.9996, text: 'a < b' }]), 'WEBVTT\n\n00:00:00.600 --> 00:01:00.000\na &lt; b\n');
});
