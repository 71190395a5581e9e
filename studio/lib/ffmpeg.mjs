import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs `ffmpeg`, or `ffprobe`, and feeds it what `input` yields.
 *
 * @returns {Promise<{stdout: string, stderr: string}>}
 * @throws {Error} with the last lines it printed when it fails
 */
export async function run(program, options, input = []) {
  const child = spawn(program, options, { stdio: ['pipe', 'pipe', 'pipe'] });
  const heard = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (heard[name] += text));
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  ended.catch(() => {});
  child.stdin.on('error', () => {}); // a program that stops early says why on stderr
  for await (const piece of input) {
    if (child.stdin.destroyed) break;
    if (!child.stdin.write(piece)) await Promise.race([once(child.stdin, 'drain'), ended]);
  }
  child.stdin.end();
  const code = await ended;
  if (code !== 0) throw new Error(`${program} failed (${code}): ${heard.stderr.trim().split('\n').slice(-4).join(' / ')}`);
  return heard;
}

/** The duration that a player will see, in seconds. */
export async function probe(file) {
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file]);
  return Number(stdout.trim());
}
