/** The caches of this site: assets by version, pages by learner, and what was kept on purpose. */
export const ASSETS = "parlemoi-assets-";
export const PAGES = "parlemoi-pages-"; // nobody's pages have no name behind it
export const MEDIA = "parlemoi-media";
const NOTES = "parlemoi-notes";

/** A small value by its address, as in "/notes/visitor"; undefined where there is none. */
export async function read(address) {
  return (await caches.match(address, { cacheName: NOTES }))?.json();
}

export async function write(address, value) {
  const notes = await caches.open(NOTES);
  await notes.put(address, new Response(JSON.stringify(value)));
}

export async function erase(address) {
  await (await caches.open(NOTES)).delete(address);
}

/** All values whose address begins so. */
export async function readAll(folder) {
  if (!(await caches.has(NOTES))) {
    return [];
  }
  const notes = await caches.open(NOTES);
  const found = (await notes.keys()).filter(({ url }) => new URL(url).pathname.startsWith(folder));
  return Promise.all(found.map(async note => (await notes.match(note)).json()));
}
