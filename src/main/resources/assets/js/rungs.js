const HLS = "application/vnd.apple.mpegurl";
const SPARE = 0.7; // of a connection's speed: it varies
const SLOW = { "slow-2g": 0.05, "2g": 0.15, "3g": 0.7 }; // megabits a second to count on
const SHARPEST = 2; // screen pixels for a CSS pixel: more is not seen

/** What a medium's <source>s offer: a playlist where the browser plays it by itself, and files, the lightest first. */
export function offeredBy(media) {
  const sources = [...media.querySelectorAll("source")];
  const files = sources
    .filter(source => source.dataset.bytes && media.canPlayType(source.type))
    .map(source => ({
      src: source.src,
      width: Number(source.dataset.width),
      bytes: Number(source.dataset.bytes),
    }))
    .sort((one, other) => one.bytes - other.bytes);
  const playlist = sources.find(source => source.type === HLS && media.canPlayType(HLS));
  return { playlist: playlist?.src, files };
}

/** The lightest file that fills the screen, if the connection carries it; else the best that it carries. */
export function fitting(files, seconds, screenWidth, connection) {
  const carried = files.filter(file => (file.bytes * 8) / seconds <= SPARE * speed(connection) * 1e6);
  return carried.find(file => file.width >= screenWidth) ?? carried.at(-1) ?? files[0];
}

/** Where to play from, the best first; each next one is for when those before it fail. */
export function candidates(way, { playlist, files, sound }, fit) {
  const at = files.indexOf(fit);
  const rising = files.map(file => file.src);
  switch (way) {
    case "sound":
      return [sound, ...rising];
    case "light":
      return rising;
    default:
      return [playlist, ...rising.slice(0, at + 1).reverse(), ...rising.slice(at + 1)].filter(Boolean);
  }
}

export function screenWidth(media) {
  return media.clientWidth * Math.min(devicePixelRatio, SHARPEST);
}

function speed(connection) {
  return Math.min(connection?.downlink ?? Infinity, SLOW[connection?.effectiveType] ?? Infinity);
}
