import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { minutesAndSeconds, outputs, readActivities, writeTranscript } from './activities.mjs';
import { openBrowser } from './browser.mjs';
import { Built, fingerprint } from './built.mjs';
import { captions, webvtt } from './captions.mjs';
import { cast } from './cast.mjs';
import { Faults } from './faults.mjs';
import { probe, run } from './ffmpeg.mjs';
import { encode } from './film.mjs';
import { slideSheet } from './look.mjs';
import { parseScript } from './script.mjs';
import { soundtrack } from './sound.mjs';
import { layOut } from './timeline.mjs';
import { transcript } from './transcript.mjs';
import { Voice } from './voice.mjs';

/** Makes the media of a course from the texts beside it; opens a voice and the browser only when one is needed. */
export class Studio {
  /** @param folders `{studio, content, voice}`; @param version of the tool: another one makes every medium anew */
  constructor(folders, version, terminal) {
    Object.assign(this, { folders, version, terminal });
    this.built = new Built(join(folders.studio, 'built.json'));
    this.scratch = mkdtempSync(join(tmpdir(), 'studio-'));
  }

  /** Makes what changed. @returns {Promise<string[]>} the faults of all texts; a faulty one keeps no other from being made */
  buildAll(only) {
    return this.each([...this.scripts(), ...this.images()], only);
  }

  /** Draws the slides of each film on a sheet in `.look/`, and says how long it will be, without making it. */
  lookAtAll(only) {
    return this.each(this.texts('scripts', '.txt', (activity, file) => this.look(activity, file)), only);
  }

  async each(texts, only) {
    const activities = readActivities(this.folders.content);
    const faults = [];
    for (const { id, file, build } of texts) {
      if (only.length && !only.includes(id)) continue;
      try {
        const activity = activities.get(id);
        if (!activity) throw new Faults([`${this.shown(file)}:1: no activity of the course has the id « ${id} »`]);
        await build(activity, file);
      } catch (failure) {
        faults.push(...(failure instanceof Faults ? failure.list : [`${this.shown(file)}: ${failure.message}`]));
      }
    }
    return faults;
  }

  scripts() {
    return this.texts('scripts', '.txt', (activity, file) => this.medium(activity, file));
  }

  images() {
    return this.texts('images', '.svg', (activity, file) => this.image(activity, file));
  }

  texts(folder, suffix, build) {
    return readdirSync(join(this.folders.studio, folder))
      .filter((name) => name.endsWith(suffix)).sort()
      .map((name) => ({ id: basename(name, suffix), file: join(this.folders.studio, folder, name), build }));
  }

  async medium(activity, file) {
    const text = readFileSync(file, 'utf8'), script = parseScript(text, this.shown(file));
    const speaking = cast(script.speakers), to = outputs(activity);
    const drawings = activity.kind === 'podcast' ? new Map() : this.drawings(script, speaking, file);
    const from = fingerprint([this.version, activity.kind, activity.module, text, ...drawings.values()]);
    if (this.built.isFresh(activity.id, from, [to.media, to.captions])) this.terminal.kept(activity.id);
    else await this.make(activity, { script, speaking, drawings, to, from, file });
    const { parts } = layOut(script, () => new Int16Array(0)); // the transcript needs no times
    writeTranscript(activity, transcript(parts, script.speakers), this.built.seconds(activity.id));
  }

  async make(activity, { script, speaking, drawings, to, from, file }) {
    const timeline = await this.spoken(script, speaking);
    // Finished beside the course and then put into it: whoever watches the folder never meets half a film.
    const sound = join(this.scratch, `${activity.id}.m4a`), film = join(this.scratch, `${activity.id}.mp4`);
    const { loudness, peak } = await soundtrack(timeline.samples, sound);
    const medium = activity.kind === 'podcast' ? sound : film;
    if (medium === film) {
      const told = this.told(timeline, { activity, speaking, drawings, file });
      await encode(await this.page(1280, 720), told, sound, film, (share) => this.terminal.making(activity.id, share));
    }
    const seconds = Math.round((await probe(medium)) * 10) / 10;
    copyFileSync(medium, to.media);
    writeFileSync(to.captions, webvtt(captions(timeline.parts.flatMap((part) => part.sentences), timeline.seconds)));
    this.built.record(activity.id, { from, seconds });
    this.terminal.made(activity.id, to.media, `${seconds} s, ${loudness} LUFS, ${peak} dBTP`);
  }

  async look(activity, file) {
    const script = parseScript(readFileSync(file, 'utf8'), this.shown(file)), speaking = cast(script.speakers);
    const timeline = await this.spoken(script, speaking), time = minutesAndSeconds(timeline.seconds);
    if (activity.kind === 'podcast') return this.terminal.line(`  ${activity.id}: ${time}`);
    const drawings = this.drawings(script, speaking, file), folder = join(this.folders.studio, '.look');
    mkdirSync(folder, { recursive: true });
    const sheet = await slideSheet(await this.page(1280, 720), this.told(timeline, { activity, speaking, drawings, file }));
    writeFileSync(join(folder, `${activity.id}.png`), sheet);
    this.terminal.line(`  ${activity.id}: ${time}, ${script.parts.length} slides in ${this.shown(folder)}/${activity.id}.png`);
  }

  async spoken(script, speaking) {
    // The voice varies with all it has said before: one of its own makes a film independent of those made before it.
    const voice = await Voice.open(this.folders.voice);
    const manner = Object.fromEntries(speaking.map((person) => [person.key, person.manner]));
    return layOut(script, (spoken, speaker) => voice.speak(spoken, manner[speaker]));
  }

  told(timeline, { activity, speaking, drawings, file }) {
    return { ...timeline, module: activity.module, cast: speaking, drawing: (name) => drawings.get(name), script: this.shown(file) };
  }

  drawings(script, speaking, file) {
    const wanted = [
      ...script.parts.filter((part) => part.figure).map((part) => ({ name: part.figure, line: part.figureLine })),
      ...speaking.map((person) => ({ name: person.portrait, line: 1 })),
    ];
    const path = (name) => join(this.folders.studio, 'figures', `${name}.svg`);
    const missing = wanted.filter(({ name }) => !existsSync(path(name)));
    if (missing.length) {
      const known = readdirSync(join(this.folders.studio, 'figures')).map((svg) => basename(svg, '.svg')).join(', ');
      throw new Faults(missing.map(({ name, line }) => `${this.shown(file)}:${line}: no figure « ${name} »; there are ${known}`));
    }
    return new Map(wanted.map(({ name }) => [name, readFileSync(path(name), 'utf8')]));
  }

  async image(activity, file) {
    if (activity.kind !== 'image' || !activity.image?.endsWith('.webp')) {
      throw new Faults([`${this.shown(activity.file)}:1: a picture needs « kind: image » and « image: name.webp »`]);
    }
    const svg = readFileSync(file, 'utf8'), to = join(dirname(activity.file), activity.image);
    const from = fingerprint([this.version, svg]);
    if (this.built.isFresh(activity.id, from, [to])) return this.terminal.kept(activity.id);
    const page = await this.page(1280, 960);
    await page.setContent(`<style>body{margin:0}svg{display:block;width:1280px;height:960px}</style>${svg}`);
    const png = await page.screenshot({ type: 'png' });
    const options = ['-v', 'error', '-f', 'image2pipe', '-c:v', 'png', '-i', '-', '-c:v', 'libwebp', '-quality', '86', '-y', to];
    await run('ffmpeg', options, [png]);
    this.built.record(activity.id, { from });
    this.terminal.made(activity.id, to, '1280 × 960');
  }

  async page(width, height) {
    this.browser ??= await openBrowser();
    await this.opened?.close();
    this.opened = await this.browser.newPage({ viewport: { width, height } });
    return this.opened;
  }

  shown(file) {
    return relative(join(this.folders.studio, '..'), file);
  }

  async close() {
    await this.browser?.close();
    rmSync(this.scratch, { recursive: true, force: true });
  }
}
