import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SvoxPico from '@echogarden/svoxpico-wasm';
import { Faults } from './faults.mjs';

export const RATE = 16000;
const LINGWARE = ['fr-FR_ta.bin', 'fr-FR_nk0_sg.bin'];
const ARENA = 2_500_000;
const CHUNK = 4096;
const STEP_BUSY = 201;
/** Per cent; at 100 the loudest vowels are cut off. */
const VOLUME = 75;

/** One voice: `speed` and `pitch` in per cent of the speaker's own, `size` of the throat (1.06 sounds like somebody taller). */
export const MANNERS = {
  A: { speed: 92, pitch: 100, size: 1 },
  B: { speed: 97, pitch: 92, size: 1.07 },
  man: { speed: 104, pitch: 76, size: 1.16 },
};

/** SVOX Pico in WebAssembly with the French lingware of the folder that STUDIO_VOICE names. */
export class Voice {
  static async open(folder) {
    const missing = folder ? LINGWARE.filter((file) => !existsSync(join(folder, file))) : LINGWARE;
    if (missing.length) {
      throw new Faults([`STUDIO_VOICE=${folder ?? ''}: set it to the folder that holds ${missing.join(' and ')}`]);
    }
    return new Voice(await SvoxPico(), folder);
  }

  constructor(pico, folder) {
    this.pico = pico;
    this.cell = pico._malloc(4);
    this.count = pico._malloc(2);
    this.type = pico._malloc(2);
    this.chunk = pico._malloc(CHUNK);
    this.check(pico._pico_initialize(pico._malloc(ARENA), ARENA, this.cell), 'start');
    this.system = this.pointer();
    this.load(folder);
  }

  load(folder) {
    const name = this.string('fr');
    this.check(this.pico._pico_createVoiceDefinition(this.system, name.at), 'define the voice');
    for (const file of LINGWARE) {
      this.pico.FS.writeFile('/' + file, readFileSync(join(folder, file)));
      this.check(this.pico._pico_loadResource(this.system, this.string('/' + file).at, this.cell), `load ${file}`);
      const resource = this.pico._malloc(64);
      this.check(this.pico._pico_getResourceName(this.system, this.pointer(), resource), `name ${file}`);
      this.check(this.pico._pico_addResourceToVoiceDefinition(this.system, name.at, resource), `add ${file}`);
    }
    this.check(this.pico._pico_newEngine(this.system, name.at, this.cell), 'start the engine');
    this.engine = this.pointer();
  }

  /** @returns {Int16Array} the sentence, 16 kHz mono, without silence at its ends */
  speak(sentence, manner = MANNERS.A) {
    // A taller speaker is the same sound read more slowly: pitch and speed are asked for that much higher beforehand.
    const speed = Math.round(manner.speed * manner.size), pitch = Math.round(manner.pitch * manner.size);
    const marked = `<volume level="${VOLUME}"><speed level="${speed}"><pitch level="${pitch}">${escaped(sentence)}</pitch></speed></volume>`;
    return trim(stretch(this.synthesise(marked), manner.size));
  }

  synthesise(marked) {
    const text = this.string(marked), samples = [];
    for (let at = text.at, left = text.bytes; left > 0; ) {
      this.check(this.pico._pico_putTextUtf8(this.engine, at, left, this.count), 'take the text');
      const taken = this.short(this.count);
      at += taken;
      left -= taken;
      this.drain(samples);
    }
    this.pico._free(text.at);
    return Int16Array.from(samples);
  }

  drain(samples) {
    let status;
    do {
      status = this.pico._pico_getData(this.engine, this.chunk, CHUNK, this.count, this.type);
      const view = this.view(), bytes = this.short(this.count);
      for (let offset = 0; offset < bytes; offset += 2) samples.push(view.getInt16(this.chunk + offset, true));
    } while (status === STEP_BUSY);
  }

  string(text) {
    const bytes = Buffer.from(text + '\0', 'utf8'), at = this.pico._malloc(bytes.length);
    this.pico.HEAPU8.set(bytes, at);
    return { at, bytes: bytes.length };
  }

  // A fresh view each time: the memory moves when it grows.
  view() {
    return new DataView(this.pico.HEAPU8.buffer);
  }

  pointer() {
    return this.view().getUint32(this.cell, true);
  }

  short(at) {
    return this.view().getInt16(at, true);
  }

  check(status, what) {
    if (status !== 0) throw new Error(`the voice could not ${what} (pico status ${status})`);
  }
}

function escaped(text) {
  return text.replace(/&/g, ' et ').replace(/[<>]/g, ' ');
}

/** Reads the samples `factor` times more slowly, by cubic interpolation. */
export function stretch(samples, factor) {
  if (factor === 1) return samples;
  const at = (index) => samples[Math.min(Math.max(index, 0), samples.length - 1)];
  return Int16Array.from({ length: Math.floor(samples.length * factor) }, (_, index) => {
    const place = index / factor, i = Math.floor(place), t = place - i;
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const value = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    return Math.min(Math.max(Math.round(value), -32768), 32767);
  });
}

/** Cuts the near-silence at both ends, so that pauses are ours alone; keeps 20 ms for breath. */
export function trim(samples, floor = 60, margin = RATE / 50) {
  const loud = (sample) => Math.abs(sample) > floor;
  const first = samples.findIndex(loud), last = samples.findLastIndex(loud);
  return first < 0 ? samples.slice(0, 0) : samples.slice(Math.max(0, first - margin), last + 1 + margin);
}
