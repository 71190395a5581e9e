import { inTurn } from "./in-turn.js";

const PREFIX = "parlemoi:event:";

/** Moves what an earlier version of the journal kept in localStorage, once. */
export async function takeOverFormerEvents(store) {
  if (keys().length) {
    await inTurn("parlemoi-former-events", async () => {
      const former = keys();
      store.put(...former.map(key => ({ ...JSON.parse(localStorage.getItem(key)), seq: store.nextNumber() })));
      await store.written();
      if (store.isKept) {
        [...former, "parlemoi:device", "parlemoi:next"].forEach(key => localStorage.removeItem(key));
      }
    });
  }
}

function keys() {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}
