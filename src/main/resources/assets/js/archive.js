// Follows the making of an archive. Without this script, the page has a link that loads it again.
const EVERY = 1500; // milliseconds
const LOST = 404;

const making = document.querySelector("[data-archive]");

if (making) {
  follow(making);
}

async function follow(place) {
  const bar = place.querySelector("progress");
  const words = place.querySelector("[data-archive-words]");
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, EVERY));
    const answer = await ask(place.dataset.archive);
    if (!answer) {
      continue; // no network for a moment
    }
    if (answer.status === LOST || !answer.progress || answer.progress.state !== "running") {
      location.reload(); // the page says what became of it
      return;
    }
    bar.value = answer.progress.done;
    words.textContent = answer.progress.words;
  }
}

async function ask(address) {
  try {
    const response = await fetch(address, { headers: { Accept: "application/json" }, cache: "no-store" });
    if (response.status >= 500) {
      return null;
    }
    return { status: response.status, progress: response.ok && !response.redirected ? await response.json() : null };
  } catch {
    return null;
  }
}
