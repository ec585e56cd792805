import type { HashedModel } from './hashed-model.ts';
import type { PhraseTrie } from './phrase-trie.ts';
import type { Language, RuleEffect, TriageRules } from './rules.ts';
import type { SentimentModels } from './sentiment-models.ts';
import type { WordTable } from './word-table.ts';
import type { Wording } from './wording.ts';

/** Effect of a matched phrase: it is a signal itself (a rule), or modifies the signals near it. */
export const roles = [
  'rule',
  'ignore',
  'negator',
  'supposition',
  'inquiry',
  'resolution',
  'claim',
  'intensifier',
  'softener',
] as const;
export type Role = (typeof roles)[number];

/** What is known of phrases, by their number. */
export type CompiledPhrases = {
  /** Indexes in `roles`. */
  roles: Uint8Array;
  /** Indexes in the rules; -1 for phrases of none. */
  rules: Int32Array;
  wordCounts: Uint8Array;
  negatorCounts: Uint8Array;
};

/**
 * Rules prepared for matching: plain data, of objects, texts, numbers and typed arrays, so that it can be packed into a
 * text. Compile each rule set once and reuse it.
 */
export type CompiledRules = {
  version: string;
  mail: Language['mail'];
  thresholds: TriageRules['thresholds'];
  rules: readonly RuleEffect[];
  words: WordTable;
  phrases: CompiledPhrases;
  trie: PhraseTrie;
  /** 1 for words that end the scope of a negator, by their number. */
  isTurn: Uint8Array;
  isNegator: Uint8Array;
  /** How many words of the table, its first ones, are frequent and rare in other languages. */
  functionWords: number;
  wording: Wording;
  /** None in rules without a model of their own. */
  urgency?: HashedModel | undefined;
  /** None in rules without a model of their own. */
  sentimentModels?: SentimentModels | undefined;
};

export type CompiledPhrase = {
  role: Role;
  rule: RuleEffect | undefined;
  /** Number of required words, without gaps. */
  wordCount: number;
  /** How many of them are negators; within the phrase they negate nothing else. */
  negatorCount: number;
};

export const phraseAt = ({ phrases, rules }: CompiledRules, phrase: number): CompiledPhrase => ({
  role: roles[phrases.roles[phrase] as number] as Role,
  rule: rules[phrases.rules[phrase] as number],
  wordCount: phrases.wordCounts[phrase] as number,
  negatorCount: phrases.negatorCounts[phrase] as number,
});

const known = new WeakMap<CompiledRules, (CompiledPhrase | undefined)[]>();

/** Phrases by their number, each made once by its first match: texts match the same ones again and again. */
export const phrasesOf = (rules: CompiledRules): ((phrase: number) => CompiledPhrase) => {
  const own = known.get(rules) ?? new Array<CompiledPhrase | undefined>(rules.phrases.roles.length);
  known.set(rules, own);
  return (phrase) => {
    own[phrase] ??= phraseAt(rules, phrase);
    return own[phrase];
  };
};
