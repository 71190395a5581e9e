/**
 * The transcript as Markdown: a heading a part where there are several, a paragraph up to each pause,
 * in an interview the speaker in bold before each turn.
 */
export function transcript(parts, speakers) {
  const headed = parts.length > 1;
  return parts
    .flatMap((part) => [...(headed ? [`## ${escaped(part.title)}`] : []), ...paragraphs(part, speakers)])
    .join('\n\n')
    .concat('\n');
}

function paragraphs(part, speakers) {
  const paragraphs = [];
  let before = null;
  for (const sentence of part.sentences) {
    const turn = sentence.speaker && sentence.speaker !== before;
    const said = (turn ? `**${escaped(speakers[sentence.speaker])}\u00a0:** ` : '') + escaped(sentence.written);
    if (sentence.opens || turn) paragraphs.push(said);
    else paragraphs[paragraphs.length - 1] += ' ' + said;
    before = sentence.speaker;
  }
  return paragraphs;
}

function escaped(text) {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
}
