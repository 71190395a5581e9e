import { fitting } from "../rungs.js";

const PAGE = 25_000; // bytes: about what a page takes
const WIDEST = 720; // CSS pixels that a film takes in a page, at most
const SHARPEST = 2;

/** What a module is made of, as the server says. */
export async function contentsOf(id, signal) {
  const answer = await fetch(`/api/catalogue/${id}`, { headers: { Accept: "application/json" }, signal });
  if (!answer.ok) {
    throw Object.assign(new Error(`no contents of ${id}`), { status: answer.status });
  }
  return answer.json();
}

/** The files of a module for a way to play it: { address, bytes }, each once. */
export function filesFor(way, { files, media }) {
  const all = [...files, ...media.map(medium => variant(way, medium))];
  return [...new Map(all.map(({ address, bytes }) => [address, { address, bytes }])).values()];
}

/** What keeping takes, in bytes, its pages included. */
export function weightOf(files, pages) {
  return files.reduce((sum, { bytes }) => sum + bytes, pages.length * PAGE);
}

/** Each way that differs from those before it, with its weight: [way, bytes]. */
export function waysOf(contents) {
  const weighed = ["auto", "light", "sound"].map(way => [way, weightOf(filesFor(way, contents), contents.pages)]);
  return weighed.filter(([, bytes], index) => weighed.findIndex(other => other[1] === bytes) === index);
}

function variant(way, { seconds, renditions, sound }) {
  const rising = [...renditions].sort((one, other) => one.bytes - other.bytes);
  switch (way) {
    case "sound":
      return sound ?? rising[0];
    case "light":
      return rising[0];
    default:
      return fitting(rising, seconds, screenWidth());
  }
}

/** The same however the phone is turned. */
function screenWidth() {
  return Math.min(screen.width, screen.height, WIDEST) * Math.min(devicePixelRatio, SHARPEST);
}
