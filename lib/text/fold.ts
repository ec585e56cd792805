import { isAscii } from './ascii.ts';
import { withoutInvisible } from './invisible.ts';

/** Letters that Unicode does not take apart, by the plain ones that people type for them, and signs that only look alike. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'ng', ĸ: 'k' },
  ς: 'σ',
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ـ: '' },
  ...{ '’': "'", '‘': "'", ʼ: "'", ʻ: "'", '`': "'", '׳': "'" },
  ...{ '‐': '-', '‑': '-', '−': '-', '⁃': '-', '־': '-' },
  ...{ '٫': '.', '٬': ',' },
};
const replaceable = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/** Signs that would come apart into letters and stick to the word beside them. */
const abbreviations = /[№™℠]/gu;

/** Marks of scripts whose marks are accents. Elsewhere they are vowels, and the voicing marks of kana are as good as letters. */
const accents =
  /[[\p{M}&&[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Inherited}]]--[\u3099\u309a]]/gv;

const otherDigits = /[\p{Nd}--[0-9]]/gv;

/** Digits stand in Unicode by tens, one script's beside each other. */
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
};

/**
 * A text in the letters that people type when they look for it: small, without accents and ligatures, digits of any script
 * as 0-9, one apostrophe and one hyphen, and nothing invisible. Folded again it stays.
 */
export const foldText = (text: string): string => {
  if (isAscii(text)) return text.replaceAll('`', "'").toLowerCase();
  return withoutInvisible(text)
    .replace(abbreviations, ' ')
    .normalize('NFKD')
    .toUpperCase() // first, since some small letters are other forms of one capital
    .toLowerCase()
    .replace(accents, '')
    .replace(replaceable, (letter) => plain[letter] ?? letter)
    .replace(otherDigits, digitOf)
    .normalize('NFC');
};
