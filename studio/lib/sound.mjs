import { run } from './ffmpeg.mjs';
import { RATE } from './voice.mjs';

const LOUDNESS = -16;
/** dBTP promised, and what is asked for before the encoder, which overshoots by more or less: the first that keeps the promise. */
const PEAK = -1, PEAKS_ASKED = [-2.5, -4, -5.5];
/** Takes the rumble out and evens the syllables, so that the loudness is reached without a limiter at work. */
const VOICE_BAND = 'highpass=f=75,acompressor=threshold=-22dB:ratio=2.5:attack=6:release=140:knee=6';
/** The voice reaches 8 kHz: at 24 kHz nothing of it is lost, and 24 kbit/s are enough. */
const AAC = ['-c:a', 'aac', '-b:a', '24k', '-ac', '1', '-ar', '24000'];
/** Every piece starts with a key picture, the index with all pieces comes first: the same file is streamed in pieces and played as a whole. */
export const FRAGMENTED = '+frag_keyframe+default_base_moof+delay_moov+negative_cts_offsets+global_sidx';
/** Nothing of the day or the program's version, so that the same text makes the same bytes. */
export const PLAIN = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];

/**
 * Makes an .m4a of 16 kHz speech, measured when it is finished.
 *
 * @returns {Promise<{loudness: number, peak: number}>} LUFS and dBTP by EBU R 128
 * @throws {Error} when a listener would have to reach for the volume
 */
export async function soundtrack(samples, file) {
  let heard;
  for (const asked of PEAKS_ASKED) {
    await encode(samples, asked, file);
    heard = await measure(file);
    if (Math.abs(heard.loudness - LOUDNESS) <= 0.7 && heard.peak <= PEAK) return heard;
  }
  throw new Error(`${heard.loudness} LUFS, peak ${heard.peak} dBTP; ${LOUDNESS} and at most ${PEAK} are promised`);
}

/** Two passes: the first measures, the second changes the volume by what the first found. */
async function encode(samples, peak, file) {
  const bytes = [Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)];
  const source = ['-hide_banner', '-nostats', '-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', '-'];
  const target = `loudnorm=I=${LOUDNESS}:TP=${peak}:LRA=11`;
  const { stderr } = await run('ffmpeg', [...source, '-af', `${VOICE_BAND},${target}:print_format=json`, '-f', 'null', '-'], bytes);
  const found = JSON.parse(stderr.slice(stderr.lastIndexOf('{'), stderr.lastIndexOf('}') + 1));
  const known = `measured_I=${found.input_i}:measured_TP=${found.input_tp}:measured_LRA=${found.input_lra}:measured_thresh=${found.input_thresh}:offset=${found.target_offset}`;
  await run('ffmpeg', [...source, '-af', `${VOICE_BAND},${target}:${known}:linear=true`, ...AAC, ...PLAIN, '-movflags', '+faststart', '-f', 'ipod', '-y', file], bytes);
}

async function measure(file) {
  const { stderr } = await run('ffmpeg', ['-hide_banner', '-nostats', '-i', file, '-vn', '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-']);
  return { loudness: Number(/I:\s+(-?[\d.]+) LUFS/.exec(stderr)[1]), peak: Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(stderr)[1]) };
}
