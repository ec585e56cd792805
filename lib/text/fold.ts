import { isAscii } from './ascii.ts';
import { withoutInvisible } from './invisible.ts';

/** Letters without a Unicode decomposition, and look-alike signs, by what people type for them. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'ng', ĸ: 'k' },
  ς: 'σ',
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ـ: '' },
  ...{ '’': "'", '‘': "'", ʼ: "'", ʻ: "'", '`': "'", '׳': "'" },
  ...{ '‐': '-', '‑': '-', '−': '-', '⁃': '-', '־': '-' },
  ...{ '٫': '.', '٬': ',' },
};
const replaceable = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/** Signs whose decomposition would merge with an adjacent word. */
const abbreviations = /[\u2116\u2122\u2120]/gu;

/** Marks that are accents. In other scripts they are vowels, and voicing marks of kana distinguish letters. */
const accents =
  /[[\p{M}&&[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Inherited}]]--[\u3099\u309a]]/gv;

const otherDigits = /[\p{Nd}--[0-9]]/gv;

/** Unicode has the digits of each script in a contiguous block of ten. */
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
};

/**
 * Folds a text for search: lower case, without accents, ligatures and invisible characters, digits of any script as
 * 0-9, one apostrophe and one hyphen. Idempotent.
 */
export const foldText = (text: string): string => {
  if (isAscii(text)) return text.replaceAll('`', "'").toLowerCase();
  return withoutInvisible(text)
    .replace(abbreviations, ' ')
    .normalize('NFKD')
    .toUpperCase() // first, since some lower-case letters share a capital
    .toLowerCase()
    .replace(accents, '')
    .replace(replaceable, (letter) => plain[letter] ?? letter)
    .replace(otherDigits, digitOf)
    .normalize('NFC');
};
