// The key that prints a page: shown only where it can do so.
const key = document.querySelector("[data-print]");
key.hidden = false;
key.addEventListener("click", () => print());
