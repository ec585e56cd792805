import { BSONRegExp } from 'bson';
import { CommandError } from '../errors.ts';

const knownOptions = /^[imsxu]*$/;
const compiled = new Map<string, RegExp>();

/** A JS expression for MongoDB's (PCRE's) pattern. What PCRE has and JS has not is refused, not guessed. */
export const toRegExp = (pattern: string, options = ''): RegExp => {
  const cacheKey = `${options}/${pattern}`;
  let regExp = compiled.get(cacheKey);
  if (!regExp) {
    regExp = compile(pattern, options);
    if (compiled.size < 1_000) compiled.set(cacheKey, regExp);
  }
  return regExp;
};

const compile = (pattern: string, options: string): RegExp => {
  if (!knownOptions.test(options)) throw new CommandError(51108, `invalid flag in regex options: ${options}`);
  const [, leading = '', rest = pattern] = /^\(\?([imsx]+)\)([\s\S]*)$/.exec(pattern) ?? [];
  const all = new Set(options + leading);
  const flags = ['i', 'm', 's'].filter((flag) => all.has(flag)).join('');
  const source = translate(all.has('x') ? withoutLayout(rest) : rest);
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    // Without the u flag JS is as lenient about needless escapes as PCRE is.
    try {
      return new RegExp(source, flags);
    } catch (error) {
      throw new CommandError(51091, `Regular expression is invalid: ${error instanceof Error ? error.message : ''}`);
    }
  }
};

/** The x option: blanks and comments outside classes and escapes mean nothing. */
const withoutLayout = (pattern: string): string =>
  pattern.replace(/(\\[\s\S]|\[(?:\\[\s\S]|[^\]])*\])|\s+|#.*$/gm, (_, kept?: string) => kept ?? '');

/** Anchors and named groups that PCRE writes in another way. */
const translate = (pattern: string): string =>
  pattern.replace(/\\\\|\\A|\\Z|\\z|\(\?P</g, (found) => anchors[found] ?? found);

const anchors: Readonly<Record<string, string>> = {
  '\\A': '(?<![\\s\\S])',
  '\\Z': '(?=\\n?(?![\\s\\S]))',
  '\\z': '(?![\\s\\S])',
  '(?P<': '(?<',
};

export const bsonToRegExp = (regex: BSONRegExp): RegExp => toRegExp(regex.pattern, regex.options);

export const isRegex = (value: unknown): value is BSONRegExp => value instanceof BSONRegExp;

export type RegexMatch = { match: string; idx: number; captures: (string | null)[] };

/** Every match with its place in code points and what its groups caught. */
export const matchesOf = (text: string, regExp: RegExp): RegexMatch[] =>
  Array.from(text.matchAll(new RegExp(regExp, `${regExp.flags}g`)), (found) => ({
    match: found[0],
    idx: [...text.slice(0, found.index)].length,
    captures: found.slice(1).map((captured) => captured ?? null),
  }));
