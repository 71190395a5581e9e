const NBSP = '\u00a0';

/** The form people read: French spaces that do not break, curly apostrophes, true ellipses. */
export function typeset(text) {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/'/g, '’')
    .replace(/\.\.\./g, '…')
    .replace(/\s*([;?!»])/g, NBSP + '$1')
    .replace(/(\S)\s*:(?=\s|$)/g, `$1${NBSP}:`)
    .replace(/«\s*/g, '«' + NBSP)
    .replace(/([?!])\u00a0(?=[?!])/g, '$1')
    .replace(/…\u00a0(?=[?!])/g, '…' + NBSP);
}

/** The form the voice reads: plain spaces and apostrophes, no quotation marks. */
export function speakable(text) {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .replace(/[«»“”"]/g, '')
    .replace(/[–—]/g, ',')
    .replace(/\s+/g, ' ')
    .trim();
}
