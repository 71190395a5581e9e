import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { minutesAndSeconds, outputs, readActivities, writeTranscript } from '../lib/activities.mjs';
import { Built, fingerprint } from '../lib/built.mjs';
import { cast } from '../lib/cast.mjs';
import { Faults } from '../lib/faults.mjs';
import { typeset } from '../lib/typography.mjs';

function inFolder(act) {
  const folder = mkdtempSync(join(tmpdir(), 'studio-test-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function activity(folder, front) {
  mkdirSync(join(folder, '1-un'), { recursive: true });
  writeFileSync(join(folder, '1-un', 'regard.md'), `---\nid: m1-regard\nslug: regard\n${front}\n---\n\nAncien texte.\n`);
  return readActivities(folder).get('m1-regard');
}

test('finds an activity by its id and says where its files go', () => inFolder((folder) => {
  const found = activity(folder, 'kind: video\ntitle: "Un regard"\nmedia: regard.mp4\ncaptions: "regard.vtt"');
  assert.deepEqual([found.kind, found.title, found.module], ['video', 'Un regard', 'm1']);
  assert.deepEqual(outputs(found), { media: join(folder, '1-un', 'regard.mp4'), captions: join(folder, '1-un', 'regard.vtt') });
}));

test('refuses a podcast that is no m4a and an activity without captions', () => inFolder((folder) => {
  const found = activity(folder, 'kind: podcast\nmedia: regard.mp4');
  assert.throws(() => outputs(found), (failure) => failure instanceof Faults && failure.list.length === 2 && /regard\.md:1: /.test(failure.list[0]));
}));

test('rewrites the body and the duration, and nothing else', () => inFolder((folder) => {
  const found = activity(folder, 'kind: video\nduration: "0:00"\ntags: [a, b]\nmedia: regard.mp4');
  writeTranscript(found, 'Nouveau.\n', 74.6);
  assert.equal(readFileSync(found.file, 'utf8'), '---\nid: m1-regard\nslug: regard\nkind: video\nduration: "1:15"\ntags: [a, b]\nmedia: regard.mp4\n---\n\nNouveau.\n');
}));

test('adds a duration where there is none', () => inFolder((folder) => {
  const found = activity(folder, 'kind: video\nmedia: regard.mp4');
  writeTranscript(found, 'Nouveau.\n', 59.7);
  assert.match(readFileSync(found.file, 'utf8'), /kind: video\nduration: "1:00"\nmedia: regard\.mp4/);
}));

test('remembers what was built, and notices another text or a missing file', () => inFolder((folder) => {
  const lock = join(folder, 'built.json'), medium = join(folder, 'regard.mp4');
  writeFileSync(medium, '');
  new Built(lock).record('m1-regard', { from: fingerprint(['un']), seconds: 60 });
  const built = new Built(lock);
  assert.equal(built.seconds('m1-regard'), 60);
  assert.ok(built.isFresh('m1-regard', fingerprint(['un']), [medium]));
  assert.ok(!built.isFresh('m1-regard', fingerprint(['deux']), [medium]));
  assert.ok(!built.isFresh('m1-regard', fingerprint(['un']), [medium, join(folder, 'regard.vtt')]));
  assert.ok(!built.isFresh('m2-cubes', fingerprint(['un']), [medium]));
}));

test('a fingerprint tells the same letters in other texts apart', () => {
  assert.equal(fingerprint(['ab', 'c']), fingerprint(['ab', 'c']));
  assert.notEqual(fingerprint(['ab', 'c']), fingerprint(['a', 'bc']));
  assert.notEqual(fingerprint(['ab', 'c']), fingerprint(['c', 'ab']));
});

test('two speakers have two faces and two voices, a man a man’s', () => {
  const [first, second] = cast({ A: 'Une assistante maternelle', B: 'Une assistante maternelle' });
  assert.notEqual(first.portrait, second.portrait);
  assert.notDeepEqual(first.manner, second.manner);
  assert.match(cast({ A: 'Un père' })[0].portrait, /^homme-/);
});

test('sets French type', () => {
  assert.equal(typeset("Qu'est-ce ? « Oui ! » dit-il : ... "), 'Qu’est-ce\u00a0? «\u00a0Oui\u00a0!\u00a0» dit-il\u00a0: …');
  assert.equal(typeset('à 18:30'), 'à 18:30');
});

test('rounds a duration to whole seconds', () => {
  assert.equal(minutesAndSeconds(59.6), '1:00');
  assert.equal(minutesAndSeconds(125.2), '2:05');
});
