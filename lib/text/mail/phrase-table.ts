import { foldedMail } from './folded.ts';

/**
 * Phrases as a trie of words: plain data, so that it can be packed into a text. Its nodes are numbered level by level, the
 * root first, so that edge `e` leads to node `e + 1`.
 */
export type PhraseTable = {
  /** All words of phrases, with blanks between them; a word's number is its place. */
  words: string;
  /** The first edge of each node, and the end of the last one's. */
  edges: Int32Array;
  /** The word of each edge. */
  labels: Int32Array;
  /** The bits of the phrases that end at each node. */
  kinds: Int32Array;
};

/** A found phrase: the bits of its kinds, and where its words stand in the text. */
export type Found = { kinds: number; from: number; to: number };

/** Where the words of a text stand. */
export type Words = { count: number; start: number[]; end: number[] };

type Node = { kinds: number; next: Map<string, Node> };

export const phraseTableOf = (phrases: readonly { phrase: string; kinds: number }[]): PhraseTable => {
  const root: Node = { kinds: 0, next: new Map() };
  for (const { phrase, kinds } of phrases) for (const words of spellingsOf(phrase)) add(root, words, kinds);
  const nodes = [root];
  const numbers = new Map<string, number>();
  const edges = [0];
  const labels: number[] = [];
  // Nodes that are added meanwhile are visited, too.
  for (const { next } of nodes) {
    for (const [text, child] of next) {
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      labels.push(numbers.get(text) as number);
      nodes.push(child);
    }
    edges.push(labels.length);
  }
  return {
    words: [...numbers.keys()].join(' '),
    edges: Int32Array.from(edges),
    labels: Int32Array.from(labels),
    kinds: Int32Array.from(nodes, ({ kinds }) => kinds),
  };
};

const add = (root: Node, words: readonly string[], kinds: number): void => {
  let current = root;
  for (const text of words) {
    const next: Node = current.next.get(text) ?? { kinds: 0, next: new Map() };
    current.next.set(text, next);
    current = next;
  }
  current.kinds |= kinds;
};

/** A word with a sign in it may be written as one word or as several: "e-mail", "don't". */
const spellingsOf = (phrase: string): string[][] =>
  foldedMail(phrase)
    .split(' ')
    .reduce<string[][]>(
      (spellings, text) => {
        const parts = text.match(/[a-z0-9]+/g) ?? [];
        const apart = spellings.map((words) => [...words, ...parts]);
        return parts.length < 2 ? apart : [...apart, ...spellings.map((words) => [...words, parts.join('')])];
      },
      [[]],
    );

/** Finds phrases as whole words in folded text, in the order of their starts, whatever signs stand between the words. */
export const phraseFinder = ({ words, edges, labels, kinds }: PhraseTable) => {
  const numbers = new Map(words.split(' ').map((text, number) => [text, number]));
  const rootEdges = new Map(Array.from(labels.subarray(0, edges[1]), (label, edge) => [label, edge]));

  const childOf = (node: number, label: number): number => {
    const end = edges[node + 1] as number;
    for (let edge = edges[node] as number; edge < end; edge += 1) if (labels[edge] === label) return edge + 1;
    return 0;
  };

  return (folded: string): { words: Words; found: Found[] } => {
    const { count, start, end } = wordsOf(folded);
    const numbersOfText = start.map((from, at) => numbers.get(folded.slice(from, end[at])) ?? -1);
    const found: Found[] = [];
    for (let first = 0; first < count; first += 1) {
      let node = (rootEdges.get(numbersOfText[first] as number) ?? -1) + 1;
      for (let at = first; node > 0; at += 1, node = at < count ? childOf(node, numbersOfText[at] as number) : 0) {
        const own = kinds[node] as number;
        if (own !== 0) found.push({ kinds: own, from: start[first] as number, to: end[at] as number });
      }
    }
    return { words: { count, start, end }, found };
  };
};

const wordsOf = (folded: string): Words => {
  const words: Words = { count: 0, start: [], end: [] };
  let start = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : 32;
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isWord && start < 0) start = at;
    else if (!isWord && start >= 0) {
      words.start.push(start);
      words.end.push(at);
      words.count += 1;
      start = -1;
    }
  }
  return words;
};
