/**
 * Strips the commonest English endings, so that `refund`, `refunds`, `refunded` and `refunding` are equal. The result
 * need not be a word.
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
