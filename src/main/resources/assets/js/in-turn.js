const PATIENCE = 20_000; // a page that was suspended in its turn may not give it back for half an hour

/** Runs `act` while no other page runs what has this name; without that, where turns cannot be had or take too long. */
export async function inTurn(name, act) {
  if (!navigator.locks) {
    return act();
  }
  let begun = false;
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    return await navigator.locks.request(name, { signal: waiting.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return act();
    });
  } catch (failure) {
    if (begun) {
      throw failure;
    }
    return act();
  }
}
