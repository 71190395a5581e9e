// A page that another site shows keeps nothing on the device of whoever looks at it, and asks for nothing.
export const keepsNothing = "keepsNothing" in document.documentElement.dataset;

/** What this device remembers of a choice; null where nothing is kept, or storage is refused. */
export function recall(key) {
  try {
    return keepsNothing ? null : localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    if (!keepsNothing) {
      localStorage.setItem(key, value);
    }
  } catch {
    // A choice that cannot be kept still holds for this page.
  }
}
