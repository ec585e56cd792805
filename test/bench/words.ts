const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'par', 'sel', 'tin', 'ror', 'vu', 'den', 'gra'];

/** The n-th word of a made-up language of 20,736. As in any language it is used about 1/n times as often as the first. */
export const wordOf = (n: number): string =>
  [n, Math.floor(n / 12), Math.floor(n / 144), Math.floor(n / 1728)].map((part) => syllables[part % 12]).join('');

/** One of so many words by Zipf's law; `unit` is a random number from 0 to 1. */
export const zipfWord = (unit: number, vocabulary = 20_736): string => wordOf(Math.floor(vocabulary ** unit));
