import { newClause, newSentence, type Tokens } from './tokenizer.ts';

/** A trie of phrases by their words. Nodes are numbers; node 0 is the root. */
export type PhraseTrie = {
  symbolCount: number;
  symbolsOf: readonly (readonly number[])[];
  childOf: ReadonlyMap<number, number>;
  startsOf: readonly (readonly number[])[];
  gapAfter: readonly number[];
  /** 1 for nodes with direct children; most nodes end a phrase and need no look-up. */
  goesOn: Uint8Array;
  phrasesAt: readonly (readonly number[])[];
};

/** An occurrence of a phrase, by the indexes of its first and last token. */
export type Match = { phrase: number; first: number; last: number };

const maxGapWords = 3;
const gapSign = '..';

/** `membersOf` returns the numbers of the words that a part of a phrase matches. */
export const phraseTrieOf = (
  phrases: readonly (readonly string[])[],
  membersOf: (part: string) => readonly number[],
): PhraseTrie => {
  const parts = [...new Set(phrases.flat().filter((part) => part !== gapSign))];
  const symbols = new Map(parts.map((part, index) => [part, index]));
  const childOf = new Map<number, number>();
  const gapAfter = [0];
  const phrasesAt: number[][] = [[]];
  const newNode = (): number => {
    gapAfter.push(0);
    phrasesAt.push([]);
    return gapAfter.length - 1;
  };
  const childNode = (node: number, symbol: number): number => {
    const key = node * parts.length + symbol;
    const child = childOf.get(key) ?? newNode();
    childOf.set(key, child);
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

  const symbolsOf: number[][] = [];
  for (const [part, symbol] of symbols) {
    for (const word of new Set(membersOf(part))) {
      symbolsOf[word] ??= [];
      symbolsOf[word].push(symbol);
    }
  }
  const startsOf = Array.from(symbolsOf, (own) => (own ?? []).flatMap((symbol) => childOf.get(symbol) ?? []));
  const goesOn = new Uint8Array(gapAfter.length);
  for (const key of childOf.keys()) goesOn[Math.floor(key / parts.length)] = 1;
  return { symbolCount: parts.length, symbolsOf, childOf, startsOf, gapAfter, goesOn, phrasesAt };
};

/**
 * Finds all phrases in a text, in the order of their first words, and counts the steps taken. A gap spans at most three
 * words and a phrase has at most ten parts, so the steps grow linearly with the number of words.
 */
export const findPhrases = (tokens: Tokens, trie: PhraseTrie): { matches: Match[]; steps: number } => {
  const matches: Match[] = [];
  let steps = 0;

  const advance = (node: number, from: number, token: number): void => {
    const symbols = trie.symbolsOf[tokens.word[token] as number];
    if (!symbols) return;
    for (const symbol of symbols) {
      const child = trie.childOf.get(node * trie.symbolCount + symbol);
      if (child !== undefined) visit(child, from, token);
    }
  };

  const visit = (node: number, from: number, token: number): void => {
    steps += 1;
    for (const phrase of trie.phrasesAt[node] as number[]) matches.push({ phrase, first: from, last: token });
    const gap = trie.gapAfter[node] as number;
    const next = token + 1;
    if (gap === 0 && trie.goesOn[node] === 0) return;
    if (next >= tokens.count || tokens.breakBefore[next] === newSentence) return;
    if (trie.goesOn[node] === 1) advance(node, from, next);
    if (gap === 0) return;
    const end = Math.min(next + maxGapWords + 1, tokens.count);
    for (let after = next; after < end; after += 1) {
      if ((tokens.breakBefore[after] as number) >= newClause) return;
      advance(gap, from, after);
    }
  };

  for (let token = 0; token < tokens.count; token += 1) {
    const starts = trie.startsOf[tokens.word[token] as number];
    if (starts) for (const node of starts) visit(node, token, token);
  }
  return { matches, steps };
};
