/** What this device remembers of a choice; null where nothing is kept, or storage is refused. */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A choice that cannot be kept still holds for this page.
  }
}
