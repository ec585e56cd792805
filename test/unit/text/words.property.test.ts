import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '#lib/text/words.ts';

const signs = fc.constantFrom(..."abz019 .,-'+#!\n_".split(''));

describe('the words of a text', () => {
  it('are the same whether or not it is read as ASCII', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string({ unit: 'grapheme-ascii' })), (text) => {
        const amongOthers = [...wordsIn(`${text} \u00e9`)];
        expect([...wordsIn(text)]).toEqual(amongOthers.slice(0, -1));
      }),
    );
  });
});
