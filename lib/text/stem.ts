// No expressions for the endings: compiling them takes longer than reading the first page's words.

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

const singularOf = (word: string): string => {
  if (word.length > 4 && (word.endsWith('ies') || word.endsWith('ied'))) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !'sui'.includes(word.charAt(word.length - 2))
    ? word.slice(0, -1)
    : word;
};

/** Without `-ing` or `-ed`, if enough is left to be a word. */
const withoutTense = (word: string): string => {
  if (!word.endsWith('ing') && (!word.endsWith('ed') || word.endsWith('eed'))) return word;
  const base = word.slice(0, word.endsWith('ing') ? -3 : -2);
  return base.length > 2 && /[aeiouy]/.test(base) ? base : word;
};

/** One of two equal consonants at the end. */
const withoutDouble = (word: string): string => {
  const last = word.charAt(word.length - 1);
  return word.length > 3 && !isVowel(last) && last === word.charAt(word.length - 2) ? word.slice(0, -1) : word;
};

/**
 * Strips the commonest English endings, so that `refund`, `refunds`, `refunded` and `refunding` are equal. The result
 * need not be a word.
 */
export const stemOf = (word: string): string => {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const bare = withoutTense(singularOf(word));
  const stem = withoutDouble(bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare);
  return stem.length > 2 && stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
};
