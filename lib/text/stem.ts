/**
 * A word without the commonest English endings, so that `refund`, `refunds`, `refunded` and `refunding` are one word. What
 * comes out need not be a word; it is the same for the forms of one, and that is all a search needs.
 */
export const stemOf = (word: string): string => {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const singular = word.replace(/(?<=..)ie[sd]$/, 'y').replace(/(?<=..[^sui])s$/, '');
  const verb = /^(.*[aeiouy].*?)(?:ing|(?<!e)ed)$/.exec(singular)?.[1] ?? '';
  const bare = verb.length < 3 ? singular : verb;
  return bare
    .replace(/(?<=...)e$/, '')
    .replace(/(?<=..)([^aeiouy])\1$/, '$1')
    .replace(/(?<=..)y$/, 'i');
};
