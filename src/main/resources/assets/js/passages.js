const BLOCKS = "p, li, h1, h2, h3, h4, blockquote, td, th";
const WRITTEN_OTHERWISE = { œ: "oe", æ: "ae", "’": "'" };
const SHORTEST = 2; // letters: one alone is everywhere

/** Marks where a text says something, whatever its accents and capitals; each passage is a list of <mark>s. */
export function markPassages(box, words) {
  const sought = fold(words).text.trim();
  return sought.length < SHORTEST
    ? []
    : [...box.querySelectorAll(BLOCKS)].flatMap(block => markIn(block, sought));
}

export function unmark(passages) {
  for (const mark of passages.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}

function markIn(block, sought) {
  const nodes = textNodes(block);
  const { text, origin } = fold(nodes.map(node => node.data).join(""));
  const found = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    found.push(pieces(nodes, origin[at], origin[at + sought.length - 1] + 1));
  }
  // Backwards: splitting a text leaves what stands before alone.
  return found.reverse().map(passage => passage.reverse().map(wrap).reverse()).reverse();
}

/** A block's texts, without those of the buttons and the blocks in it. */
function textNodes(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement.closest(`button, ${BLOCKS}`) === block ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  const nodes = [];
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
  }
  return nodes;
}

/** Without accents, capitals and doubled spaces; `origin` says where each letter stood. */
function fold(written) {
  let text = "";
  const origin = [];
  for (let at = 0; at < written.length; at++) {
    const letter = written[at].toLowerCase();
    const plain = WRITTEN_OTHERWISE[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s/u, " ");
    if (plain !== " " || !text.endsWith(" ")) {
      text += plain;
      origin.push(...Array(plain.length).fill(at));
    }
  }
  return { text, origin };
}

/** A stretch of the joined texts, as what it takes of each of them. */
function pieces(nodes, start, end) {
  let before = 0;
  return nodes.flatMap(node => {
    const from = Math.max(0, start - before);
    const to = Math.min(node.length, end - before);
    before += node.length;
    return from < to ? [{ node, from, to }] : [];
  });
}

function wrap({ node, from, to }) {
  const mark = document.createElement("mark");
  node.splitText(to);
  const middle = node.splitText(from);
  middle.replaceWith(mark);
  mark.append(middle);
  return mark;
}
