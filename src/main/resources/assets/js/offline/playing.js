import { MEDIA } from "./shelf.js";

/** Those of these addresses that are on this phone, each with the address that plays from there. */
export async function keptAmong(addresses) {
  const kept = new Map();
  const hasAny = navigator.serviceWorker?.controller && (await caches.has(MEDIA).catch(() => false));
  if (!hasAny) {
    return kept;
  }
  const { KeptFile } = await import("./kept-file.js");
  for (const address of addresses) {
    if (await new KeptFile(new URL(address, location).pathname).described().catch(() => null)) {
      kept.set(address, `${address}?kept`);
    }
  }
  return kept;
}

/** What is on this phone plays first: it costs nothing, and needs no network. */
export function keptFirst(candidates, kept) {
  return [...candidates.filter(src => kept.has(src)).map(src => kept.get(src)), ...candidates];
}
