import { hashStart, hashStep, slotOf } from './word-hash.ts';

/** No table has longer words, so whoever reads a text buffers no more characters of a word. */
export const maxWordLength = 40;

/** Numbers of known words: an open-addressing hash table with the letters of all words in one array. */
export type WordNumbers = {
  /** Word numbers by hash, linearly probed; 0 means empty. */
  slots: Int32Array;
  /** Where the letters of word `i` start, at index `i - 1`. */
  starts: Int32Array;
  letters: Uint16Array;
  size: number;
};

/** Word `i` gets the number `i + 1`. Chains depend only on these words, so no text can slow down a look-up. */
export const wordNumbersOf = (words: readonly string[]): WordNumbers => {
  const slotCount = 2 ** Math.ceil(Math.log2(words.length * 2 + 2));
  const slots = new Int32Array(slotCount);
  const starts = new Int32Array(words.length + 1);
  const letters = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  words.forEach((word, index) => {
    const start = starts[index] as number;
    let hash = hashStart;
    for (let i = 0; i < word.length; i += 1) {
      letters[start + i] = word.charCodeAt(i);
      hash = hashStep(hash, word.charCodeAt(i));
    }
    starts[index + 1] = start + word.length;
    let slot = slotOf(hash, slotCount);
    while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = index + 1;
  });
  return { slots, starts, letters, size: words.length };
};

/** The number of a word from a buffer of its characters, without creating a string; 0 if it is unknown. */
export const findWord = (
  { slots, starts, letters }: WordNumbers,
  characters: Uint16Array,
  length: number,
  hash: number,
): number => {
  let slot = slotOf(hash, slots.length);
  for (let word = slots[slot] as number; word !== 0; word = slots[slot] as number) {
    const start = starts[word - 1] as number;
    if ((starts[word] as number) - start === length) {
      let i = 0;
      while (i < length && letters[start + i] === characters[i]) i += 1;
      if (i === length) return word;
    }
    slot = (slot + 1) & (slots.length - 1);
  }
  return 0;
};
