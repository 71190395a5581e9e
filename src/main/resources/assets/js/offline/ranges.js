const ONE_RANGE = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i;

/**
 * What a Range header asks of a file of `size` bytes (RFC 9110, section 14), as the server reads it: { first, last },
 * both included; null for the whole file; "beyond" for nothing that the file has.
 */
export function requestedBytes(header, size) {
  const [, first, last] = ONE_RANGE.exec(header ?? "") ?? [];
  if (!first && !last) {
    return null;
  }
  if (!first) {
    return Number(last) && size ? { first: Math.max(0, size - last), last: size - 1 } : "beyond";
  }
  if (last && Number(last) < Number(first)) {
    return null;
  }
  return first >= size ? "beyond" : { first: Number(first), last: Math.min(last || Infinity, size - 1) };
}
