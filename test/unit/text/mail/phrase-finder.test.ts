import { describe, expect, it } from 'vitest';
import { phraseFinder } from '#lib/text/mail/phrase-finder.ts';
import { phraseTableOf } from '#lib/text/mail/phrase-table.ts';

const [greeting, footer] = [1, 2];
const find = phraseFinder(
  phraseTableOf([
    { phrase: 'good day', kinds: greeting },
    { phrase: 'good day to you', kinds: footer },
    { phrase: 'e-mail', kinds: footer },
  ]),
);
const found = (text: string, wanted = greeting | footer) =>
  find(text, wanted).found.map(({ kinds, from, to }) => [kinds, text.slice(from, to)]);

describe('the finder of phrases', () => {
  it('finds whole words, whatever stands between them', () => {
    expect(found('good, day; goods day, a good days')).toEqual([[greeting, 'good, day']]);
    expect(found('by e-mail or email')).toEqual([
      [footer, 'e-mail'],
      [footer, 'email'],
    ]);
  });

  it('finds a phrase within another one, and only of the wanted kinds', () => {
    expect(found('good day to you')).toEqual([
      [greeting, 'good day'],
      [footer, 'good day to you'],
    ]);
    expect(found('good day to you', footer)).toEqual([[footer, 'good day to you']]);
  });

  it('counts the words of a text of any length, shorter ones after longer ones', () => {
    expect(find('a '.repeat(5_000), footer).words.count).toBe(5_000);
    expect(find('', footer).words.count).toBe(0);
    expect(found(`${'a '.repeat(5_000)}good day`)).toEqual([[greeting, 'good day']]);
  });
});
