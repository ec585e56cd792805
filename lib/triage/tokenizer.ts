import { hashStart, hashStep } from '#lib/text/word-hash.ts';
import { findWord, maxWordLength } from '#lib/text/word-numbers.ts';
import {
  apostrophe,
  capital,
  clauseEnd,
  fold,
  foldIn,
  kindIn,
  kindOf,
  letter,
  mark,
  newline,
  sentenceEnd,
  symbol,
  unitOf,
} from './characters.ts';
import type { WordTable } from './word-table.ts';

/** Text beyond this many UTF-16 units is ignored. */
export const maxTextLength = 32_768;

/** Boundary between a word and the previous one. */
export const sameClause = 0;
export const newClause = 1;
export const newSentence = 2;

/** A text as numbers; `word` is 0 for words that are not in the table. Offsets are in UTF-16 units. */
export type Tokens = {
  count: number;
  word: Int32Array;
  /** Hashes of words and of their stems. All digits are alike in them: an amount or a date says nothing by itself. */
  hash: Int32Array;
  stem: Int32Array;
  start: Int32Array;
  end: Int32Array;
  breakBefore: Uint8Array;
  /** 1 for the words of a sentence that ends with a question mark. */
  asked: Uint8Array;
  questions: number;
  exclamations: number;
  shouted: number;
};

// A line at least this long counts as wrapped: its end is no boundary.
const wrappedLineLength = 50;
const apostropheCode = 39;
const blank = 32;
const carriageReturn = 13;
const dash = 45;
const letterA = 97;
const letterS = 115;
const letterZ = 122;
const digit0 = 48;
const digit9 = 57;
const numeral = 35;
/** Inflections begin behind these letters: "recognise", "recognize" and "recognised" share a stem. */
const stemLength = 6;

const maxTokens = maxTextLength;
const scratch: Tokens = {
  count: 0,
  word: new Int32Array(maxTokens),
  hash: new Int32Array(maxTokens),
  stem: new Int32Array(maxTokens),
  start: new Int32Array(maxTokens),
  end: new Int32Array(maxTokens),
  breakBefore: new Uint8Array(maxTokens),
  asked: new Uint8Array(maxTokens),
  questions: 0,
  exclamations: 0,
  shouted: 0,
};
const letters = new Uint16Array(maxWordLength);

/** Splits a text into words in one pass, without creating strings. The next call overwrites the result. */
export const tokenize = (text: string, table: WordTable): Tokens => {
  const length = Math.min(text.length, maxTextLength);
  scratch.count = 0;
  scratch.questions = 0;
  scratch.exclamations = 0;
  scratch.shouted = 0;
  let pendingBreak = sameClause;
  let lineStart = 0;
  let position = 0;
  while (position < length) {
    const code = text.charCodeAt(position);
    const kind = kindOf(code);
    if (kind === letter || kind === capital || kind === symbol) {
      scratch.breakBefore[scratch.count] = pendingBreak;
      pendingBreak = sameClause;
      position = kind === symbol ? readSymbol(text, position, length, table) : readWord(text, position, length, table);
      continue;
    }
    if (kind === sentenceEnd) {
      if (endsSentence(text, position, code, length)) pendingBreak = newSentence;
    } else if (kind === clauseEnd) {
      if (pendingBreak === sameClause) pendingBreak = newClause;
    } else if (kind === newline) {
      pendingBreak = Math.max(pendingBreak, breakOfLine(position - lineStart, text, position + 1, length));
      lineStart = position + 1;
    } else if (code === dash && text.charCodeAt(position + 1) === blank && pendingBreak === sameClause) {
      pendingBreak = newClause;
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
  // No sentence ends within "3.2" or "shop.example".
  const next = position + 1 < length ? kindOf(text.charCodeAt(position + 1)) : newline;
  return next !== letter && next !== capital;
};

/** Each word is marked at most once, so a series of question marks costs nothing. */
const markAsked = (): void => {
  for (let token = scratch.count - 1; token >= 0 && scratch.asked[token] === 0; token -= 1) {
    scratch.asked[token] = 1;
    if (scratch.breakBefore[token] === newSentence) return;
  }
};

const breakOfLine = (lineLength: number, text: string, after: number, length: number): number => {
  let next = after;
  while (next < length && text.charCodeAt(next) === blank) next += 1;
  const kind = next < length ? kindOf(text.charCodeAt(next)) : newline;
  if (kind === newline || text.charCodeAt(next) === carriageReturn) return newSentence;
  // A lower-case letter continues the previous line.
  return kind === letter || lineLength >= wrappedLineLength ? sameClause : newClause;
};

const readWord = (text: string, from: number, length: number, table: WordTable): number => {
  let hash = hashStart;
  let stem = hashStart;
  let ownerHash = hashStart;
  let size = 0;
  let apostropheAt = -1;
  let capitals = 0;
  let digits = 0;
  let position = from;
  for (; position < length; position += 1) {
    const code = text.charCodeAt(position);
    let folded = code;
    // Nearly all characters are small letters of English, which fold to themselves.
    if (code < letterA || code > letterZ) {
      const unit = unitOf(code);
      const kind = kindIn(unit);
      if (kind === mark) continue;
      if (kind === apostrophe) {
        const next = position + 1 < length ? kindOf(text.charCodeAt(position + 1)) : newline;
        if (next !== letter && next !== capital) break;
        apostropheAt = size;
        ownerHash = hash;
      } else if (kind === capital) capitals += 1;
      else if (kind !== letter) break;
      if (code >= digit0 && code <= digit9) digits += 1;
      folded = foldIn(unit);
    }
    if (size < maxWordLength) letters[size] = folded;
    hash = hashStep(hash, folded);
    size += 1;
    if (size <= stemLength) stem = hash;
  }
  let word = size <= maxWordLength ? findWord(table, letters, size, hash) : 0;
  if (word === 0 && isPossessive(apostropheAt, size)) word = findWord(table, letters, apostropheAt, ownerHash);
  if (word === 0 && digits === size) word = table.numeral;
  if (size >= 3 && capitals === size) scratch.shouted += 1;
  if (digits > 0) hashAlike(text, from, position);
  else setHashes(hash, stem);
  return push(word, from, position);
};

const isPossessive = (apostropheAt: number, size: number): boolean =>
  apostropheAt > 0 &&
  apostropheAt === size - 2 &&
  size <= maxWordLength &&
  letters[apostropheAt] === apostropheCode &&
  letters[apostropheAt + 1] === letterS;

const readSymbol = (text: string, from: number, length: number, table: WordTable): number => {
  const units = text.charCodeAt(from) >= 0xd800 && from + 1 < length ? 2 : 1;
  let hash = hashStart;
  for (let i = 0; i < units; i += 1) {
    letters[i] = text.charCodeAt(from + i);
    hash = hashStep(hash, text.charCodeAt(from + i));
  }
  setHashes(hash, hash);
  return push(findWord(table, letters, units, hash), from, from + units);
};

const setHashes = (hash: number, stem: number): void => {
  scratch.hash[scratch.count] = hash;
  scratch.stem[scratch.count] = stem;
};

/** Of a word with digits. */
const hashAlike = (text: string, from: number, to: number): void => {
  let hash = hashStart;
  let stem = hashStart;
  let size = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (kindOf(code) === mark) continue;
    hash = hashStep(hash, code >= digit0 && code <= digit9 ? numeral : fold(code));
    size += 1;
    if (size <= stemLength) stem = hash;
  }
  setHashes(hash, stem);
};

const push = (word: number, start: number, end: number): number => {
  scratch.word[scratch.count] = word;
  scratch.start[scratch.count] = start;
  scratch.end[scratch.count] = end;
  scratch.asked[scratch.count] = 0;
  scratch.count += 1;
  return end;
};
