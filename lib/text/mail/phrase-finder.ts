import { hashStart, hashStep } from '../word-hash.ts';
import { findWord, maxWordLength, type WordNumbers } from '../word-numbers.ts';
import type { PhraseTable } from './phrase-table.ts';

/** A found phrase: the bits of its kinds, and where its words stand in the text. */
export type Found = { kinds: number; from: number; to: number };

/** Where the words of a text stand. The next text overwrites it. */
export type Words = { count: number; start: Int32Array; end: Int32Array };

export type PhraseFinder = (folded: string, wanted: number) => { words: Words; found: Found[] };

const startRoom = 256;

/**
 * Finds phrases of the wanted kinds as whole words in folded text, in the order of their starts, whatever signs stand between
 * the words. Nearly all words of a text are in no phrase, so they are looked up without a string of their own.
 */
export const phraseFinder = (table: PhraseTable): PhraseFinder => {
  const { edges, labels, kinds } = table;
  const reader = wordReader(table.words);
  const startOf = new Int32Array(table.words.size + 1);
  for (let edge = 0; edge < (edges[1] as number); edge += 1) startOf[labels[edge] as number] = edge + 1;

  const childOf = (node: number, number: number): number => {
    const end = edges[node + 1] as number;
    for (let edge = edges[node] as number; edge < end; edge += 1) if (labels[edge] === number) return edge + 1;
    return 0;
  };

  return (folded, wanted) => {
    const { words, numbers } = reader(folded);
    const { count, start, end } = words;
    const found: Found[] = [];
    for (let first = 0; first < count; first += 1) {
      let node = startOf[numbers[first] as number] as number;
      for (let at = first; node > 0; at += 1, node = at < count ? childOf(node, numbers[at] as number) : 0) {
        const own = kinds[node] as number;
        if ((own & wanted) !== 0) found.push({ kinds: own, from: start[first] as number, to: end[at] as number });
      }
    }
    return { words, found };
  };
};

/** Reads the words of texts, with their numbers, into the same arrays, which grow with the longest text. */
const wordReader = (known: WordNumbers) => {
  const letters = new Uint16Array(maxWordLength);
  const words: Words = { count: 0, start: new Int32Array(startRoom), end: new Int32Array(startRoom) };
  let numbers = new Int32Array(startRoom);
  const makeRoom = (most: number): void => {
    if (numbers.length >= most) return;
    words.start = new Int32Array(2 * most);
    words.end = new Int32Array(2 * most);
    numbers = new Int32Array(2 * most);
  };
  return (folded: string): { words: Words; numbers: Int32Array } => {
    makeRoom((folded.length >> 1) + 1);
    const { start, end } = words;
    const { length } = folded;
    let count = 0;
    let from = -1;
    let hash = hashStart;
    for (let at = 0; at <= length; at += 1) {
      const code = at < length ? folded.charCodeAt(at) : 0;
      // Written out: a cold start interprets this for every character, and a call takes as long as all of it.
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
        if (from < 0) {
          from = at;
          hash = hashStart;
        }
        if (at - from < maxWordLength) letters[at - from] = code;
        hash = hashStep(hash, code);
      } else if (from >= 0) {
        start[count] = from;
        end[count] = at;
        numbers[count] = at - from <= maxWordLength ? findWord(known, letters, at - from, hash) : 0;
        count += 1;
        from = -1;
      }
    }
    words.count = count;
    return { words, numbers };
  };
};
