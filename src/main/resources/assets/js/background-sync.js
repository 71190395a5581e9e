import { EventStore, JOURNAL } from "./event-store.js";
import { Sender } from "./sender.js";
import { ServerClock } from "./server-clock.js";

/**
 * Sends what waits when the network is back and no page is open, for a service worker's "sync" event with the tag of
 * the journal. Fails while something is held up: the browser tries again.
 */
export async function sendWhatWaits() {
  const store = new EventStore();
  await store.opened;
  const news = new BroadcastChannel(JOURNAL);
  const sender = new Sender(store, new ServerClock(), undefined, (receipt, events) =>
    news.postMessage({ receipt, received: events.map(({ seq, at }) => ({ seq, at })) }));
  try {
    await sender.sendAll();
  } finally {
    news.close();
    store.close();
  }
}
