import { type WordNumbers, wordNumbersOf } from '../word-numbers.ts';
import { foldedMail } from './folded.ts';

/**
 * Phrases as a trie of words: plain data, so that it can be packed into a text. Its nodes are numbered level by level, the
 * root first, so that edge `e` leads to node `e + 1`.
 */
export type PhraseTable = {
  words: WordNumbers;
  /** The first edge of each node, and the end of the last one's. */
  edges: Int32Array;
  /** The number of the word of each edge. */
  labels: Int32Array;
  /** The bits of the phrases that end at each node. */
  kinds: Int32Array;
};

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
      if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
      labels.push(numbers.get(text) as number);
      nodes.push(child);
    }
    edges.push(labels.length);
  }
  return {
    words: wordNumbersOf([...numbers.keys()]),
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
