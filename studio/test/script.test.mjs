import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Faults } from '../lib/faults.mjs';
import { parseScript } from '../lib/script.mjs';

const faultsOf = (text) => {
  try {
    parseScript(text, 'a.txt');
  } catch (failure) {
    assert.ok(failure instanceof Faults);
    return failure.list;
  }
  return [];
};

test('reads slides with their figure, words, sentences and pauses', () => {
  const { parts } = parseScript("== Le port\n:: figure bras\n- S'arrêter\nIl arrive.\n\nIl attend.\n- Attendre\n== La mer\nIl part.\n", 'a.txt');
  assert.equal(parts.length, 2);
  assert.equal(parts[0].title, 'Le port');
  assert.equal(parts[0].figure, 'bras');
  assert.deepEqual(parts[0].words.map(({ text, after }) => [text, after]), [['S’arrêter', 0], ['Attendre', 2]]);
  assert.deepEqual(parts[0].lines.map((line) => line.pause ?? line.written), ['Il arrive.', true, 'Il attend.']);
  assert.deepEqual(parts[1].lines.map((line) => line.written), ['Il part.']);
});

test('keeps the written and the spoken form of a word apart', () => {
  const { parts } = parseScript("== A\nLa {PMI|P M I} accueille : « Entrez ! »", 'a.txt');
  assert.equal(parts[0].lines[0].written, 'La PMI accueille\u00a0: «\u00a0Entrez\u00a0!\u00a0»');
  assert.equal(parts[0].lines[0].spoken, 'La P M I accueille : Entrez !');
});

test('knows who speaks in an interview', () => {
  const { speakers, parts } = parseScript('@ A = Une éducatrice\n@ B = Un père\n== Bonjour\nA| Alors ?\nB| Eh bien.', 'a.txt');
  assert.deepEqual(speakers, { A: 'Une éducatrice', B: 'Un père' });
  assert.deepEqual(parts[0].lines.map((line) => line.speaker), ['A', 'B']);
});

test('names every fault with its file and line', () => {
  const faults = faultsOf('Trop tôt.\n== A\n:: figure\nLa {PMI est là.\n- un\n- deux\n- trois\n- quatre\n- cinq\n== B\n');
  assert.deepEqual(faults.map((fault) => fault.split(': ')[0]), ['a.txt:1', 'a.txt:3', 'a.txt:4', 'a.txt:9', 'a.txt:10']);
});

test('refuses a sentence of nobody in an interview, and one of somebody unknown', () => {
  assert.deepEqual(faultsOf('@ A = Une éducatrice\n== T\nBonjour.\nC| Bonsoir.').map((fault) => fault.slice(0, 7)), ['a.txt:3', 'a.txt:4']);
});

test('refuses an empty script', () => {
  assert.equal(faultsOf('\n').length, 1);
});
