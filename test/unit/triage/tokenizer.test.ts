import { describe, expect, it } from 'vitest';
import { maxTextLength, newClause, newSentence, sameClause, tokenize } from '#lib/triage/tokenizer.ts';
import { wordTableOf } from '#lib/triage/word-table.ts';

const known = ["don't", 'cafe', 'server', 'down', '😡', 'x', 'страх'];
const table = wordTableOf(known);
const scan = (text: string) => {
  const tokens = tokenize(text, table);
  return Array.from({ length: tokens.count }, (_, token) => ({
    text: text.slice(tokens.start[token], tokens.end[token]),
    word: known[(tokens.word[token] ?? 0) - 1],
    breakBefore: tokens.breakBefore[token],
  }));
};
const words = (text: string) => scan(text).map(({ word }) => word);
const breaks = (text: string) => scan(text).map(({ breakBefore }) => breakBefore);

describe('words of the tokenizer', () => {
  it('are recognised in any case, with any accents and apostrophes', () => {
    expect(words('DON’T Café cafe\u0301 СТРАХ')).toEqual(["don't", 'cafe', 'cafe', 'страх']);
  });

  it('are recognised with a possessive', () => {
    expect(words("server's")).toEqual(['server']);
  });

  it('are matched as a whole, not in part', () => {
    expect(words('download servers xx')).toEqual([undefined, undefined, undefined]);
  });

  it('may be emoji', () => {
    expect(words('down😡down')).toEqual(['down', '😡', 'down']);
  });

  it('of digits match the table’s number class if they are not in the table', () => {
    const numbers = ['503', '#'];
    const tokens = tokenize('503 504 1,200 4b', wordTableOf(numbers));

    expect(Array.from(tokens.word.slice(0, tokens.count))).toEqual([1, 2, 2, 2, 0]);
  });

  it('of a question are marked, and those of its neighbours are not', () => {
    const tokens = tokenize('It fails. Is it, then, down??? Bye.', table);

    expect(Array.from(tokens.asked.slice(0, tokens.count))).toEqual([0, 0, 1, 1, 1, 1, 0]);
  });

  it('may have any length', () => {
    expect(words(`${'x'.repeat(100_000)}`)).toEqual([undefined]);
  });

  it('beyond the limit are ignored', () => {
    expect(scan('x '.repeat(maxTextLength))).toHaveLength(maxTextLength / 2);
  });
});

describe('breaks between words', () => {
  it('distinguish clauses from sentences', () => {
    expect(breaks('a b, c. d! e? f; g')).toEqual([
      sameClause,
      sameClause,
      newClause,
      newSentence,
      newSentence,
      newSentence,
      newSentence,
    ]);
  });

  it('are not inside numbers and addresses', () => {
    expect(breaks('3.2 shop.example')).toEqual([sameClause, sameClause, sameClause, sameClause]);
  });

  it('follow a blank line and a short one, not a wrapped one', () => {
    expect(breaks('a\nB')).toEqual([sameClause, newClause]);
    expect(breaks('a\nb')).toEqual([sameClause, sameClause]);
    expect(breaks('a\n\nb')).toEqual([sameClause, newSentence]);
    expect(scan(`${'word '.repeat(12)}\nlast`).at(-1)?.breakBefore).toBe(sameClause);
  });
});
