import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Faults } from './faults.mjs';

/** What the studio makes of each kind of activity; articles and images have no script. */
export const SPOKEN = ['video', 'podcast', 'interview', 'presentation'];

/** All activities under `content`, by id: `{id, kind, title, media, captions, image, module, file}`. */
export function readActivities(content) {
  const files = readdirSync(content, { recursive: true }).filter((file) => /^[^/\\]+[/\\][^/\\]+\.md$/.test(file));
  const found = files.map((file) => readActivity(join(content, file))).filter(Boolean);
  return new Map(found.map((activity) => [activity.id, activity]));
}

function readActivity(file) {
  const parts = cut(readFileSync(file, 'utf8'));
  if (!parts) return null;
  const line = (name) => new RegExp(`^${name}:\\s*(.*?)\\s*(?:\\s#.*)?$`, 'm').exec(parts.front)?.[1];
  const key = (name) => line(name)?.replace(/^(["'])(.*)\1$/, '$2');
  const id = key('id');
  if (!id) return null;
  const keys = Object.fromEntries(['kind', 'title', 'media', 'captions', 'image'].map((name) => [name, key(name)]));
  return { id, ...keys, module: id.split('-')[0], file };
}

/** Where an activity's medium and captions go. @throws {Faults} when the front matter does not say */
export function outputs(activity) {
  const faults = [];
  const suffix = activity.kind === 'podcast' ? '.m4a' : '.mp4';
  const shown = relative('.', activity.file);
  if (!SPOKEN.includes(activity.kind)) faults.push(`${shown}:1: kind « ${activity.kind} » has no script; it is one of ${SPOKEN.join(', ')}`);
  else if (!activity.media?.endsWith(suffix)) faults.push(`${shown}:1: a ${activity.kind} needs « media: name${suffix} »`);
  if (!activity.captions?.endsWith('.vtt')) faults.push(`${shown}:1: add « captions: name.vtt »`);
  if (faults.length) throw new Faults(faults);
  const beside = (name) => join(dirname(activity.file), name);
  return { media: beside(activity.media), captions: beside(activity.captions) };
}

/** Puts the transcript below the front matter and the duration into it; leaves a file that says so already untouched. */
export function writeTranscript(activity, body, seconds) {
  const text = readFileSync(activity.file, 'utf8'), { front } = cut(text);
  const line = `duration: "${minutesAndSeconds(seconds)}"`;
  const timed = /^duration:.*$/m.test(front) ? front.replace(/^duration:.*$/m, line) : front.replace(/^media:/m, `${line}\nmedia:`);
  const next = `---\n${timed}\n---\n\n${body}`;
  if (next !== text) writeFileSync(activity.file, next);
}

export function minutesAndSeconds(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function cut(text) {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
  return match && { front: match[1], body: match[2] };
}
