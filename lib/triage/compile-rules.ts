import { foldWord } from './characters.ts';
import { compileWording, partsOfCues } from './compile-wording.ts';
import { cueWordsOf } from './cues.ts';
import { type PhraseTrie, phraseTrieOf } from './phrase-trie.ts';
import { type Language, type TriageRule, type TriageRules, type TriageRulesInput, triageRulesSchema } from './rules.ts';
import { numeralSign, type WordTable, wordTableOf } from './word-table.ts';
import type { Wording } from './wording.ts';

/** Increased when the same rules may give a different result for the same text. */
const engineVersion = 5;

/** Effect of a matched phrase: it is a signal itself (a rule), or modifies the signals near it. */
export type Role =
  | 'rule'
  | 'ignore'
  | 'negator'
  | 'supposition'
  | 'inquiry'
  | 'resolution'
  | 'claim'
  | 'intensifier'
  | 'softener';

export type CompiledPhrase = {
  role: Role;
  rule: TriageRule | undefined;
  /** Number of required words, without gaps. */
  wordCount: number;
  /** How many of them are negators; within the phrase they negate nothing else. */
  negatorCount: number;
};

/** Rules prepared for matching. Compile each rule set once and reuse it. */
export type CompiledRules = {
  version: string;
  mail: Language['mail'];
  thresholds: TriageRules['thresholds'];
  words: WordTable;
  phrases: readonly CompiledPhrase[];
  trie: PhraseTrie;
  isTurn: Uint8Array;
  isNegator: Uint8Array;
  wording: Wording;
};

/** Validates rules and prepares them. Throws a ZodError for rules of the wrong shape, an Error for an unknown class. */
export const compileRules = (input: TriageRulesInput): CompiledRules => {
  const rules = triageRulesSchema.parse(input);
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const folded = foldWord(word);
    const known = numbers.get(folded);
    if (known !== undefined) return known;
    numbers.set(folded, numbers.size + 1);
    return numbers.size;
  };
  const sources = phrasesOf(rules);
  // A number used in a phrase is a word of its own, but still matches `#`.
  const named = [...new Set(sources.flatMap(({ text }) => text.split(' ').filter((part) => /^\d+$/.test(part))))];
  const members = (part: string): number[] => wordsOfPart(part, rules, named).map(numberOf);

  const trie = phraseTrieOf(
    sources.map(({ text }) => text.split(' ')),
    members,
  );
  const turns = rules.language.turns.map(numberOf);
  const negators = new Set(rules.language.negators.filter((text) => !text.includes(' ')).flatMap(members));
  const phrases = sources.map(({ role, rule, text }) => {
    const parts = text.split(' ').filter((part) => part !== '..');
    const negatorCount = parts.filter((part) => members(part).some((word) => negators.has(word))).length;
    return { role, rule, wordCount: parts.length, negatorCount };
  });
  const cueParts = partsOfCues(rules.wording);
  const cueClasses = new Map(cueParts.classes.map((part) => [part, wordsOfPart(part, rules, []).map(foldWord)]));
  for (const text of [...cueParts.words, ...[...cueClasses.values()].flat()]) numberOf(text);
  const words = wordTableOf([...numbers.keys()]);
  return {
    version: `${engineVersion}+${rules.language.id}-${rules.version}.${hashOf(JSON.stringify(rules))}`,
    mail: rules.language.mail,
    thresholds: rules.thresholds,
    words,
    phrases,
    trie,
    isTurn: flagsOf(turns, words.size),
    isNegator: flagsOf([...negators], words.size),
    wording: compileWording(
      rules.wording,
      cueWordsOf(cueParts.words, cueClasses, numbers),
      wordless(rules.language.stopWords, cueClasses),
    ),
  };
};

/** Stop words, and classes that contain stop words. */
const wordless = (stopWords: readonly string[], classes: ReadonlyMap<string, readonly string[]>): string[] => {
  const isStopWord = new Set(stopWords);
  const names = [...classes].flatMap(([name, members]) => (members.some((word) => isStopWord.has(word)) ? [name] : []));
  return [...stopWords, ...names];
};

/** A word and its inflected forms in the language. */
export const formsOf = (word: string, forms: Language['forms']): string[] => {
  const entry = forms.find(({ ends }) => word.endsWith(ends));
  if (!entry) return [word];
  const stem = word.slice(0, word.length - entry.cut);
  return [word, ...entry.add.map((ending) => stem + ending)];
};

type Source = { role: Role; rule: TriageRule | undefined; text: string };

const phrasesOf = ({ language, ignore, rules }: TriageRules): Source[] => {
  const all = (role: Role, texts: string[]): Source[] => texts.map((text) => ({ role, rule: undefined, text }));
  return [
    ...all('ignore', ignore),
    ...all('negator', language.negators),
    ...all('supposition', language.suppositions),
    ...all('inquiry', language.inquiries),
    ...all('resolution', language.resolutions),
    ...all('claim', language.claims),
    ...all('intensifier', language.intensifiers),
    ...all('softener', language.softeners),
    ...rules.flatMap((rule) => rule.phrases.map((text): Source => ({ role: 'rule', rule, text }))),
  ];
};

/** The words that a part of a phrase or cue matches. */
export const wordsOfPart = (
  part: string,
  { classes, language }: Pick<TriageRules, 'classes' | 'language'>,
  numbers: readonly string[],
): string[] => {
  const withForms = (word: string): string[] => {
    if (word === numeralSign) return [numeralSign, ...numbers];
    return word.endsWith('~') ? formsOf(word.slice(0, -1), language.forms) : [word];
  };
  if (!part.startsWith('{')) return withForms(part);
  const listed = classes[part.slice(1, -1)];
  if (!listed) throw new Error(`No class of words is named ${part}`);
  return listed.flatMap(withForms);
};

const flagsOf = (words: readonly number[], size: number): Uint8Array => {
  const flags = new Uint8Array(size + 1);
  for (const word of words) flags[word] = 1;
  return flags;
};

// Only distinguishes versions, so a 32-bit non-cryptographic hash is enough.
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};
