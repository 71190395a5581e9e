import { megabytes } from "../french.js";

/** What there is room for: « 820 Mo », « 3,1 Go ». */
export function room(bytes) {
  const tenths = Math.floor(bytes / 1e8);
  return tenths < 10 ? megabytes(bytes) : `${String(tenths / 10).replace(".", ",")}\u00a0Go`;
}

/** « 12 Mo sur 52 Mo ». */
export function soFar({ received, size }) {
  return `${megabytes(Math.min(received, size))} sur ${megabytes(size)}`;
}

/** « Place libre : jusqu’à 3,1 Go. »: a browser may say more than there is; nothing where it does not say. */
export async function roomLeft() {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota ? `Place libre\u00a0: jusqu’à ${room(Math.max(0, quota - usage))}.` : "";
}

/** A touch by mistake would cost a download: the button asks first, and takes its question back when it is left. */
export function askFirst(button, question, act) {
  const words = button.textContent;
  button.addEventListener("blur", () => (button.textContent = words));
  button.addEventListener("click", () => {
    if (button.textContent === words) {
      button.focus(); // Safari gives a touched button no focus, and so no blur.
      button.textContent = question;
    } else {
      button.textContent = words;
      act();
    }
  });
}
