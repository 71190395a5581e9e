import { erase, MEDIA, read, readAll, write } from "./shelf.js";

const MODULES = "/notes/modules/";

/**
 * The modules that the learner keeps, each { id, title, number, path, way, version, course, size, received, files,
 * pages, state }: "loading", "paused" or "kept".
 */
export async function keptModules() {
  return (await readAll(MODULES)).sort((one, other) => one.number - other.number);
}

export function keptModule(id) {
  return read(MODULES + id);
}

export function writeModule(module) {
  return write(MODULES + module.id, module);
}

export function dropModule(id) {
  return erase(MODULES + id);
}

/** What no kept module names: two may share a file. */
export async function dropUnneededFiles() {
  const needed = new Set((await keptModules()).flatMap(({ files }) => files.map(({ address }) => address)));
  const media = await caches.open(MEDIA);
  for (const piece of await media.keys()) {
    if (!needed.has(new URL(piece.url).pathname)) {
      await media.delete(piece);
    }
  }
}
