import { type RaggedArray, raggedArrayOf } from './ragged-array.ts';
import { cellOf, isEmptyRow, type SparseMatrix, sparseMatrixOf, valueAt } from './sparse-matrix.ts';
import { newClause, newSentence, type Tokens } from './tokenizer.ts';

/** A trie of phrases by their words. Nodes are numbers; node 0 is the root. A symbol is a part of phrases. */
export type PhraseTrie = {
  /** The symbols that a word matches, by its number. */
  symbolsOf: RaggedArray;
  /** Nodes by parent and symbol. */
  children: SparseMatrix;
  /** The nodes below the root that a word leads to, by its number. */
  startsOf: RaggedArray;
  /** The node behind a gap after this one; 0 if there is none. */
  gapAfter: Int32Array;
  phrasesAt: RaggedArray;
};

/** An occurrence of a phrase, by the indexes of its first and last token. */
export type Match = { phrase: number; first: number; last: number };

const maxGapWords = 3;
const gapSign = '..';

/** The nodes of phrases whose parts are symbols. */
const nodesOf = (
  phrases: readonly (readonly string[])[],
  symbols: ReadonlyMap<string, number>,
): Pick<PhraseTrie, 'children' | 'gapAfter' | 'phrasesAt'> => {
  const childOf = new Map<number, number>();
  const gapAfter = [0];
  const phrasesAt: number[][] = [[]];
  const newNode = (): number => {
    gapAfter.push(0);
    phrasesAt.push([]);
    return gapAfter.length - 1;
  };
  const childNode = (node: number, symbol: number): number => {
    const cell = cellOf(node, symbol, symbols.size);
    const child = childOf.get(cell) ?? newNode();
    childOf.set(cell, child);
    return child;
  };
  const gapNode = (node: number): number => {
    gapAfter[node] ||= newNode();
    return gapAfter[node];
  };
  phrases.forEach((phrase, index) => {
    const last = phrase.reduce(
      (node, part) => (part === gapSign ? gapNode(node) : childNode(node, symbols.get(part) as number)),
      0,
    );
    phrasesAt[last]?.push(index);
  });
  return {
    children: sparseMatrixOf(gapAfter.length, symbols.size, childOf),
    gapAfter: Int32Array.from(gapAfter),
    phrasesAt: raggedArrayOf(phrasesAt),
  };
};

/** The distinct parts of phrases, without gaps. */
export const partsOfPhrases = (phrases: readonly (readonly string[])[]): string[] => [
  ...new Set(phrases.flat().filter((part) => part !== gapSign)),
];

/** `membersOf` returns the numbers of the words that a part of a phrase matches, from 1 to `wordCount`. */
export const phraseTrieOf = (
  phrases: readonly (readonly string[])[],
  membersOf: (part: string) => readonly number[],
  wordCount: number,
): PhraseTrie => {
  const symbols = new Map(partsOfPhrases(phrases).map((part, index) => [part, index]));
  const nodes = nodesOf(phrases, symbols);
  const symbolsOf: number[][] = Array.from({ length: wordCount + 1 }, () => []);
  for (const [part, symbol] of symbols) for (const word of new Set(membersOf(part))) symbolsOf[word]?.push(symbol);
  const startsOf = symbolsOf.map((own) =>
    own.map((symbol) => valueAt(nodes.children, 0, symbol)).filter((at) => at > 0),
  );
  return { ...nodes, symbolsOf: raggedArrayOf(symbolsOf), startsOf: raggedArrayOf(startsOf) };
};

/**
 * Finds all phrases in a text, in the order of their first words, and counts the steps taken. A gap spans at most three
 * words and a phrase has at most ten parts, so the steps grow linearly with the number of words.
 */
export const findPhrases = (tokens: Tokens, trie: PhraseTrie): { matches: Match[]; steps: number } => {
  const walk: Walk = { tokens, trie, matches: [], steps: 0 };
  const { startsOf } = trie;
  const { count, word } = tokens;
  for (let token = 0; token < count; token += 1) {
    const number = word[token] as number;
    const end = startsOf.from[number + 1] as number;
    for (let at = startsOf.from[number] as number; at < end; at += 1)
      visit(walk, startsOf.values[at] as number, token, token);
  }
  return { matches: walk.matches, steps: walk.steps };
};

type Walk = { tokens: Tokens; trie: PhraseTrie; matches: Match[]; steps: number };

const visit = (walk: Walk, node: number, from: number, token: number): void => {
  const { tokens, trie, matches } = walk;
  const { phrasesAt, gapAfter, children } = trie;
  walk.steps += 1;
  const end = phrasesAt.from[node + 1] as number;
  for (let at = phrasesAt.from[node] as number; at < end; at += 1)
    matches.push({ phrase: phrasesAt.values[at] as number, first: from, last: token });
  const gap = gapAfter[node] as number;
  const next = token + 1;
  const goesOn = !isEmptyRow(children, node); // most nodes end a phrase
  if (gap === 0 && !goesOn) return;
  if (next >= tokens.count || tokens.breakBefore[next] === newSentence) return;
  if (goesOn) advance(walk, node, from, next);
  if (gap !== 0) leap(walk, gap, from, next);
};

const advance = (walk: Walk, node: number, from: number, token: number): void => {
  const { symbolsOf, children } = walk.trie;
  const word = walk.tokens.word[token] as number;
  const end = symbolsOf.from[word + 1] as number;
  for (let at = symbolsOf.from[word] as number; at < end; at += 1) {
    const child = valueAt(children, node, symbolsOf.values[at] as number);
    if (child !== 0) visit(walk, child, from, token);
  }
};

const leap = (walk: Walk, gap: number, from: number, next: number): void => {
  const { count, breakBefore } = walk.tokens;
  const end = Math.min(next + maxGapWords + 1, count);
  for (let after = next; after < end; after += 1) {
    if ((breakBefore[after] as number) >= newClause) return;
    advance(walk, gap, from, after);
  }
};
