import { bit } from './kinds.ts';
import { hasWords, isBlank, isQuoted, type Line } from './mail-text.ts';

const address = /[\w.+-]@[\w-]+\.|www\.|https?:\/\/|\[cid:|\bwww\b/;
const telephone = /(?:\+|\b00|\(0|\b0|\b\d{3}[ .-])[\d ()./-]{6,}\d/;
const company = /\b(?:inc|ltd|co|corp|llc|llp|plc|gmbh|ag|kg|s\.?a|s\.?l|lda|ltda|dr|jr|sr)\.$/;

const maxSignOffWords = 8;
const maxSignatureLines = 14;
const maxLine = 90;
const maxTitleWords = 12;
const maxNameWords = 5;
const maxContact = 300;
const rule = /^[-_=*~ |]+$/;
const nameAfterComma = /^[^,]*,\s*\S+(?: \S+)?$/;
const namePart = /^\(?\p{Lu}[\p{L}.'\u2019-]*[),]?$|^(?:van|von|de|der|da|do|dos|del|la|le|di|y|e)$/u;
const minSentenceWords = 4;

/** Leaves out signatures: below `--`, below a goodbye, or of a name, a job and an address at the end. */
export const withoutSignatures = (lines: readonly Line[]): readonly Line[] => {
  const kept: Line[] = [];
  let index = 0;
  let hasText = false;
  while (index < lines.length) {
    const line = lines[index] as Line;
    if (hasText && line.text === '--') break;
    index += 1;
    if (isGoodbye(lines, index - 1, hasText)) index = afterSignature(lines, index);
    else {
      hasText ||= hasWords(line);
      kept.push(line);
    }
  }
  return withoutEnding(kept);
};

const isGoodbye = (lines: readonly Line[], index: number, hasText: boolean): boolean => {
  const line = lines[index] as Line;
  if (line.words === 0 || line.words > maxSignOffWords) return false;
  if (line.whole & bit.signOff) return true;
  if (line.starts & bit.signOff) return !(line.any & bit.sentenceWord) || nameAfterComma.test(line.text);
  const next = isBlank(lines[index + 1]) ? lines[index + 2] : lines[index + 1];
  return hasText && (line.whole & bit.thanks) !== 0 && next !== undefined && (isName(next) || isTitleOrContact(next));
};

/** The first line after a goodbye that is prose, a postscript or a quotation. */
const afterSignature = (lines: readonly Line[], from: number): number => {
  const end = Math.min(from + maxSignatureLines, lines.length);
  for (let index = from; index < end; index += 1) {
    const line = lines[index] as Line;
    if (isProse(line) || isQuoted(line) || line.starts & bit.postscript) return index;
  }
  return end;
};

const isProse = (line: Line): boolean => {
  if (isContact(line)) return false;
  if (line.raw.length > maxLine) return true;
  return /[.!?]$/.test(line.text) && !company.test(line.text) && line.words >= minSentenceWords;
};

/** Leaves out a signature without a goodbye at the end: lines of a job or an address, and a name above them. */
const withoutEnding = (lines: readonly Line[]): readonly Line[] => {
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0 && lines.length - at <= maxSignatureLines; at -= 1) {
    const line = lines[at] as Line;
    if (isBlank(line) || rule.test(line.text)) continue;
    if (isTitleOrContact(line)) start = at;
    else {
      if (start < lines.length && isName(line)) start = at;
      break;
    }
  }
  return lines.slice(0, start).some(hasWords) ? lines.slice(0, start) : lines;
};

/** One to five words that each start with a capital, as names do. */
const isName = ({ raw }: Line): boolean => {
  const words = raw.trim().replace(/[,.]$/, '').split(/\s+/);
  return words[0] !== '' && words.length <= maxNameWords && words.every((word) => namePart.test(word));
};

const isTitleOrContact = (line: Line): boolean => isTitle(line) || isContact(line);

const isShort = ({ text, words }: Line): boolean => text.length <= maxLine && words <= maxTitleWords;
const isSentence = ({ text, any }: Line): boolean => /[!?]$/.test(text) || (any & bit.sentenceWord) !== 0;

const isTitle = (line: Line): boolean => (line.any & bit.jobTitle) !== 0 && isShort(line) && !isSentence(line);

/** A line of an address, a number or a company, and not a sentence with one. */
const isContact = (line: Line): boolean => {
  if (line.text === '' || line.text.length > maxContact || isSentence(line)) return false;
  if (address.test(line.text) || telephone.test(line.text)) return true;
  return (line.any & bit.contact) !== 0 && isShort(line);
};
