import { foldWord } from './characters.ts';
import { compileWording, partsOfCues } from './compile-wording.ts';
import type { CompiledPhrases, CompiledRules, Role } from './compiled-rules.ts';
import { roles } from './compiled-rules.ts';
import { cueWordsOf } from './cues.ts';
import { hashOf } from './hash-of.ts';
import type { HashedModel } from './hashed-model.ts';
import { unpack } from './packed.ts';
import { partsOfPhrases, phraseTrieOf } from './phrase-trie.ts';
import { type Language, type TriageRule, type TriageRules, type TriageRulesInput, triageRulesSchema } from './rules.ts';
import type { SentimentModels } from './sentiment-models.ts';
import { numeralSign, wordTableOf } from './word-table.ts';

/** Increased when the same rules may give a different result for the same text. */
const engineVersion = 9;

/** Validates rules and prepares them. Throws a ZodError for rules of the wrong shape, an Error for an unknown class. */
export const compileRules = (input: TriageRulesInput): CompiledRules => {
  const rules = triageRulesSchema.parse(input);
  const { language } = rules;
  const sources = phrasesOf(rules);
  const phrases = sources.map(({ text }) => text.split(' '));
  // A number used in a phrase is a word of its own, but still matches `#`.
  const named = [...new Set(phrases.flat().filter((part) => /^\d+$/.test(part)))];
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size + 1);
    return numbers.size;
  };
  for (const word of language.functionWords) numberOf(foldWord(word));
  const functionWords = numbers.size;
  const members = remembered((part: string) => wordsOfPart(part, rules, named).map((word) => numberOf(foldWord(word))));
  for (const part of partsOfPhrases(phrases)) members(part);
  const turns = language.turns.flatMap(members);
  const negators = new Set(language.negators.filter((text) => !text.includes(' ')).flatMap(members));
  const cueParts = partsOfCues(rules.wording);
  const cueClasses = new Map(cueParts.classes.map((part) => [part, wordsOfPart(part, rules, []).map(foldWord)]));
  for (const word of [...cueParts.words, ...[...cueClasses.values()].flat(), ...language.stopWords])
    numberOf(foldWord(word));
  const words = wordTableOf([...numbers.keys()]);
  return {
    version: `${engineVersion}+${language.id}-${rules.version}.${hashOf(JSON.stringify(rules))}`,
    mail: language.mail,
    thresholds: rules.thresholds,
    rules: rules.rules.map(({ phrases: _, ...effect }) => effect),
    words,
    phrases: compilePhrases(sources, rules.rules, (part) => members(part).some((word) => negators.has(word))),
    trie: phraseTrieOf(phrases, members, words.size),
    isTurn: flagsOf(turns, words.size),
    isNegator: flagsOf([...negators], words.size),
    functionWords,
    wording: compileWording(
      rules.wording,
      cueWordsOf(cueParts.words, cueClasses, numbers),
      wordless(language.stopWords, cueClasses),
    ),
    urgency: rules.urgency === undefined ? undefined : unpack<HashedModel>(rules.urgency),
    sentimentModels: rules.sentimentModels === undefined ? undefined : unpack<SentimentModels>(rules.sentimentModels),
  };
};

/** The same function, called once for each part. */
const remembered = <T>(of: (part: string) => T): ((part: string) => T) => {
  const known = new Map<string, T>();
  return (part) => {
    if (!known.has(part)) known.set(part, of(part));
    return known.get(part) as T;
  };
};

const compilePhrases = (
  sources: readonly Source[],
  rules: readonly TriageRule[],
  isNegator: (part: string) => boolean,
): CompiledPhrases => {
  const parts = sources.map(({ text }) => text.split(' ').filter((part) => part !== '..'));
  const numberOf = new Map(rules.map((rule, number) => [rule, number]));
  return {
    roles: Uint8Array.from(sources, ({ role }) => roles.indexOf(role)),
    rules: Int32Array.from(sources, ({ rule }) => (rule ? (numberOf.get(rule) as number) : -1)),
    wordCounts: Uint8Array.from(parts, ({ length }) => length),
    negatorCounts: Uint8Array.from(parts, (own) => own.filter(isNegator).length),
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
