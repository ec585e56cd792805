/**
 * Invisible characters: format characters (soft hyphen, zero-width signs, byte order mark, direction marks) and other
 * default ignorables (grapheme joiner, variation selectors, fillers).
 */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

// A fast check for most texts: the soft hyphen is the only one below U+034F.
const softHyphen = '\u00ad';
const beyondAccents = /[\u034f-\uffff]/;

/**
 * Removes invisible characters. HTML mails insert them into words, which rules, search and counts would then not match;
 * every tokenizer removes them first. An emoji sequence becomes its single emoji.
 */
export const withoutInvisible = (text: string): string =>
  text.includes(softHyphen) || beyondAccents.test(text) ? text.replace(invisible, '') : text;
