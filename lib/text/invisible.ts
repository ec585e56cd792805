/**
 * What nobody sees on a page: format characters (soft hyphen, zero-width signs, byte order mark, direction marks) and
 * whatever else Unicode has displays ignore (grapheme joiner, variation selectors, fillers).
 */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

// Most texts have none, and every text is asked: the soft hyphen is the only one of them below U+034F.
const softHyphen = '\u00ad';
const beyondAccents = /[\u034f-\uffff]/;

/**
 * A text as its reader sees it. HTML mails strew such characters into words, which no rule, search or count would know
 * any more. Whatever cuts a text into words takes them off first. An emoji sequence comes out as its single emoji.
 */
export const withoutInvisible = (text: string): string =>
  text.includes(softHyphen) || beyondAccents.test(text) ? text.replace(invisible, '') : text;
