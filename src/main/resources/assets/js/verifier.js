// A QR code brings its code behind "#", which no browser sends: it goes on in the body of a form, and leaves the history.
const code = location.hash.slice(1);
const form = document.querySelector("[data-verify]");

if (code && form) {
  history.replaceState(null, "", location.pathname);
  form.elements.code.value = code;
  form.requestSubmit();
}
