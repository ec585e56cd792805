import {
  APOSTROPHE,
  CAPITAL,
  CLAUSE_END,
  fold,
  kindOf,
  LETTER,
  MARK,
  NEWLINE,
  SENTENCE_END,
  SYMBOL,
} from './characters.ts';
import { HASH_START, hashStep, MAX_WORD_LENGTH, type WordTable } from './word-table.ts';

/** Text beyond this many UTF-16 units is not looked at. */
export const MAX_TEXT_LENGTH = 32_768;

/** What stands between a word and the one before it. */
export const SAME_CLAUSE = 0;
export const NEW_CLAUSE = 1;
export const NEW_SENTENCE = 2;

/** A text as numbers; `word` is 0 where the table does not know it. Offsets are UTF-16 units. */
export type Tokens = {
  count: number;
  word: Int32Array;
  start: Int32Array;
  end: Int32Array;
  breakBefore: Uint8Array;
  /** 1 for the words of a sentence that ends with a question mark. */
  asked: Uint8Array;
  questions: number;
  exclamations: number;
  shouted: number;
};

// A line at least this long is taken as wrapped: its end separates nothing.
const WRAPPED_LINE_LENGTH = 50;
const APOSTROPHE_CODE = 39;
const BLANK = 32;
const CARRIAGE_RETURN = 13;
const DASH = 45;
const LETTER_S = 115;

const MAX_TOKENS = MAX_TEXT_LENGTH;
const scratch: Tokens = {
  count: 0,
  word: new Int32Array(MAX_TOKENS),
  start: new Int32Array(MAX_TOKENS),
  end: new Int32Array(MAX_TOKENS),
  breakBefore: new Uint8Array(MAX_TOKENS),
  asked: new Uint8Array(MAX_TOKENS),
  questions: 0,
  exclamations: 0,
  shouted: 0,
};
const letters = new Uint16Array(MAX_WORD_LENGTH);

/**
 * Splits a text into words in one pass and without making strings. The answer is reused by the next call: read it before.
 */
export const tokenize = (text: string, table: WordTable): Tokens => {
  const length = Math.min(text.length, MAX_TEXT_LENGTH);
  scratch.count = 0;
  scratch.questions = 0;
  scratch.exclamations = 0;
  scratch.shouted = 0;
  let pendingBreak = SAME_CLAUSE;
  let lineStart = 0;
  let position = 0;
  while (position < length) {
    const code = text.charCodeAt(position);
    const kind = kindOf(code);
    if (kind === LETTER || kind === CAPITAL || kind === SYMBOL) {
      scratch.breakBefore[scratch.count] = pendingBreak;
      pendingBreak = SAME_CLAUSE;
      position = kind === SYMBOL ? readSymbol(text, position, length, table) : readWord(text, position, length, table);
      continue;
    }
    if (kind === SENTENCE_END) {
      if (endsSentence(text, position, code, length)) pendingBreak = NEW_SENTENCE;
    } else if (kind === CLAUSE_END) {
      if (pendingBreak === SAME_CLAUSE) pendingBreak = NEW_CLAUSE;
    } else if (kind === NEWLINE) {
      pendingBreak = Math.max(pendingBreak, breakOfLine(position - lineStart, text, position + 1, length));
      lineStart = position + 1;
    } else if (code === DASH && text.charCodeAt(position + 1) === BLANK && pendingBreak === SAME_CLAUSE) {
      pendingBreak = NEW_CLAUSE;
    }
    position += 1;
  }
  return scratch;
};

const endsSentence = (text: string, position: number, code: number, length: number): boolean => {
  if (code === 63) {
    scratch.questions += 1;
    markAsked();
  }
  if (code === 33) scratch.exclamations += 1;
  if (code !== 46) return true;
  // "3.2" and "shop.example" go on.
  const next = position + 1 < length ? kindOf(text.charCodeAt(position + 1)) : NEWLINE;
  return next !== LETTER && next !== CAPITAL;
};

/** Every word is marked once at most, so a row of question marks costs nothing. */
const markAsked = (): void => {
  for (let token = scratch.count - 1; token >= 0 && scratch.asked[token] === 0; token -= 1) {
    scratch.asked[token] = 1;
    if (scratch.breakBefore[token] === NEW_SENTENCE) return;
  }
};

const breakOfLine = (lineLength: number, text: string, after: number, length: number): number => {
  let next = after;
  while (next < length && text.charCodeAt(next) === BLANK) next += 1;
  const kind = next < length ? kindOf(text.charCodeAt(next)) : NEWLINE;
  if (kind === NEWLINE || text.charCodeAt(next) === CARRIAGE_RETURN) return NEW_SENTENCE;
  // A small letter goes on with what the line before began.
  return kind === LETTER || lineLength >= WRAPPED_LINE_LENGTH ? SAME_CLAUSE : NEW_CLAUSE;
};

const readWord = (text: string, from: number, length: number, table: WordTable): number => {
  let hash = HASH_START;
  let stemHash = HASH_START;
  let size = 0;
  let apostropheAt = -1;
  let capitals = 0;
  let digits = 0;
  let position = from;
  for (; position < length; position += 1) {
    const code = text.charCodeAt(position);
    const kind = kindOf(code);
    if (kind === MARK) continue;
    if (kind === APOSTROPHE) {
      const next = position + 1 < length ? kindOf(text.charCodeAt(position + 1)) : NEWLINE;
      if (next !== LETTER && next !== CAPITAL) break;
      apostropheAt = size;
      stemHash = hash;
    } else if (kind === CAPITAL) capitals += 1;
    else if (kind !== LETTER) break;
    if (code >= 48 && code <= 57) digits += 1;
    const folded = fold(code);
    if (size < MAX_WORD_LENGTH) letters[size] = folded;
    hash = hashStep(hash, folded);
    size += 1;
  }
  let word = size <= MAX_WORD_LENGTH ? table.find(letters, size, hash) : 0;
  if (word === 0 && isPossessive(apostropheAt, size)) word = table.find(letters, apostropheAt, stemHash);
  if (word === 0 && digits === size) word = table.numeral;
  if (size >= 3 && capitals === size) scratch.shouted += 1;
  return push(word, from, position);
};

const isPossessive = (apostropheAt: number, size: number): boolean =>
  apostropheAt > 0 &&
  apostropheAt === size - 2 &&
  size <= MAX_WORD_LENGTH &&
  letters[apostropheAt] === APOSTROPHE_CODE &&
  letters[apostropheAt + 1] === LETTER_S;

const readSymbol = (text: string, from: number, length: number, table: WordTable): number => {
  const units = text.charCodeAt(from) >= 0xd800 && from + 1 < length ? 2 : 1;
  let hash = HASH_START;
  for (let i = 0; i < units; i += 1) {
    letters[i] = text.charCodeAt(from + i);
    hash = hashStep(hash, text.charCodeAt(from + i));
  }
  return push(table.find(letters, units, hash), from, from + units);
};

const push = (word: number, start: number, end: number): number => {
  scratch.word[scratch.count] = word;
  scratch.start[scratch.count] = start;
  scratch.end[scratch.count] = end;
  scratch.asked[scratch.count] = 0;
  scratch.count += 1;
  return end;
};
