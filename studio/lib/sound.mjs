import { run } from './ffmpeg.mjs';
import { RATE } from './voice.mjs';

const LOUDNESS = -16;
/** dBTP asked for before the encoder, which overshoots a little, and promised after it. */
const PEAK_ASKED = -2.5, PEAK = -1;
/** Takes the rumble out and evens the syllables, so that the loudness is reached without a limiter at work. */
const VOICE_BAND = 'highpass=f=75,acompressor=threshold=-22dB:ratio=2.5:attack=6:release=140:knee=6';
export const AAC = ['-c:a', 'aac', '-b:a', '36k', '-ac', '1', '-ar', '48000'];
/** Nothing of the day or the program's version, so that the same text makes the same bytes. */
export const PLAIN = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];

/** Brings 16 kHz speech to −16 LUFS in two passes, as a 48 kHz WAV. */
export async function master(samples, file) {
  const bytes = [Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)];
  const source = ['-hide_banner', '-nostats', '-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', '-'];
  const target = `loudnorm=I=${LOUDNESS}:TP=${PEAK_ASKED}:LRA=11`;
  const { stderr } = await run('ffmpeg', [...source, '-af', `${VOICE_BAND},${target}:print_format=json`, '-f', 'null', '-'], bytes);
  const measured = JSON.parse(stderr.slice(stderr.lastIndexOf('{'), stderr.lastIndexOf('}') + 1));
  const known = `measured_I=${measured.input_i}:measured_TP=${measured.input_tp}:measured_LRA=${measured.input_lra}:measured_thresh=${measured.input_thresh}:offset=${measured.target_offset}`;
  await run('ffmpeg', [...source, '-af', `${VOICE_BAND},${target}:${known}:linear=true`, '-ar', '48000', '-y', file], bytes);
}

export async function podcast(wav, file) {
  await run('ffmpeg', ['-v', 'error', '-i', wav, ...AAC, ...PLAIN, '-movflags', '+faststart', '-f', 'ipod', '-y', file]);
}

/**
 * Measures a finished medium by EBU R 128.
 *
 * @returns {Promise<{loudness: number, peak: number}>} LUFS and dBTP
 * @throws {Error} when a listener would have to reach for the volume
 */
export async function checkLoudness(file) {
  const { stderr } = await run('ffmpeg', ['-hide_banner', '-nostats', '-i', file, '-vn', '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-']);
  const loudness = Number(/I:\s+(-?[\d.]+) LUFS/.exec(stderr)[1]), peak = Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(stderr)[1]);
  if (Math.abs(loudness - LOUDNESS) > 0.7 || peak > PEAK) {
    throw new Error(`${file}: ${loudness} LUFS, peak ${peak} dBTP; ${LOUDNESS} and at most ${PEAK} are promised`);
  }
  return { loudness, peak };
}
