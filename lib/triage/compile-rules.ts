import { foldWord } from './characters.ts';
import { compileWording, partsOfCues } from './compile-wording.ts';
import { cueWordsOf } from './cues.ts';
import { type PhraseTrie, phraseTrieOf } from './phrase-trie.ts';
import { type Language, type TriageRule, type TriageRules, type TriageRulesInput, triageRulesSchema } from './rules.ts';
import { numeralSign, type WordTable, wordTableOf } from './word-table.ts';
import type { Wording } from './wording.ts';

/** Grows when the same rules on the same text may give another answer. */
const engineVersion = 5;

/** What a matched phrase does: tell something (a rule) or change what its neighbours tell. */
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
  /** Words that must be there, without the gaps. */
  wordCount: number;
  /** How many of them are negators, which then deny nothing else. */
  negatorCount: number;
};

/** Rules made ready for matching. Make them once for each set of rules and keep them. */
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
  // A number that some phrase names is a word of its own, and a number all the same.
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

/** Words without a subject of their own, and classes with such words. */
const wordless = (stopWords: readonly string[], classes: ReadonlyMap<string, readonly string[]>): string[] => {
  const isStopWord = new Set(stopWords);
  const names = [...classes].flatMap(([name, members]) => (members.some((word) => isStopWord.has(word)) ? [name] : []));
  return [...stopWords, ...names];
};

/** A word with the forms that its language gives it. */
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

/** The words that a part of a phrase or cue stands for. */
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

// Only distinguishes versions, so 32 bits and no crypto will do.
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};
