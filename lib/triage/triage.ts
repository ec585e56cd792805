import { type CompiledRules, compileRules } from './compile-rules.ts';
import { englishRules } from './english/rules.ts';
import { freshText } from './fresh-text.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { TriageRule } from './rules.ts';
import { MAX_TEXT_LENGTH, type Tokens } from './tokenizer.ts';

export type Urgency = 'high' | 'medium' | 'low';
export type Sentiment = 'positive' | 'neutral' | 'negative';

/** A reason: the rule, the sender's words and what they add to the score. Rules on mood alone may add nothing. */
export type Signal = { rule: string; match: string; weight: number };

/** `score` is the sum of the signals' weights. The names are those of the stored ticket. */
export type Triage = {
  urgency: Urgency;
  sentiment: Sentiment;
  requires_action: boolean;
  score: number;
  signals: Signal[];
  triage_version: string;
};

export type TicketText = { subject: string; message: string };

// Quoted mail above the fresh text must not hide it, so more is searched for it than is read.
const MAX_MESSAGE_LENGTH = 4 * MAX_TEXT_LENGTH;
const MAX_MATCH_LENGTH = 60;
const MANY_EXCLAMATIONS = 3;
const MANY_SHOUTED_WORDS = 3;

let compiledEnglish: CompiledRules | undefined;
const defaultRules = (): CompiledRules => {
  compiledEnglish ??= compileRules(englishRules);
  return compiledEnglish;
};

/**
 * How urgent a ticket is, how its sender feels and whether it asks for anything, with the reasons. Takes linear time
 * and never throws. High urgency always requires action, a ticket without required action is low, and good mood is
 * high only where a strong rule says so.
 */
export const triage = ({ subject, message }: TicketText, rules: CompiledRules = defaultRules()): Triage => {
  const text = `${subject.slice(0, MAX_TEXT_LENGTH)}\n\n${freshText(message.slice(0, MAX_MESSAGE_LENGTH), rules.mail)}`;
  const { readings, tokens, resolved } = readingsOf(text, rules);
  const counted = [...strongestOfEachRule(readings).values(), ...manner(tokens)];
  const signals = counted
    .map((reading) => signalOf(reading, text))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const score = rounded(signals.reduce((sum, { weight }) => sum + weight, 0));
  return { ...decide(counted, score, resolved, rules), score, signals, triage_version: rules.version };
};

const strongestOfEachRule = (readings: readonly Reading[]): Map<string, Reading> => {
  const strongest = new Map<string, Reading>();
  for (const reading of readings) {
    const known = strongest.get(reading.rule.name);
    if (!known || Math.abs(reading.factor) > Math.abs(known.factor)) strongest.set(reading.rule.name, reading);
  }
  return strongest;
};

const mannerRule = (name: string, urgency: number, action: number): TriageRule => ({
  name,
  strong: false,
  pressing: false,
  resolvable: false,
  reversible: false,
  urgency,
  sentiment: 0,
  action,
  phrases: [],
});
const question = mannerRule('question', 0, 1);
const shouting = mannerRule('shouting', 0.5, 0);

/** Weak signs that are no words. */
const manner = ({ questions, exclamations, shouted, count }: Tokens): Reading[] => {
  const signs: Reading[] = [];
  if (questions > 0) signs.push({ rule: question, from: 0, to: 0, factor: 1 });
  const shouts = shouted >= MANY_SHOUTED_WORDS && shouted * 3 >= count;
  if (shouts || exclamations >= MANY_EXCLAMATIONS) signs.push({ rule: shouting, from: 0, to: 0, factor: 1 });
  return signs;
};

const signalOf = ({ rule, from, to, factor }: Reading, text: string): Signal => ({
  rule: rule.name,
  match: from === to ? '' : shortened(text.slice(from, to)),
  weight: rounded(rule.urgency * factor),
});

const shortened = (match: string): string => {
  const line = match.replace(/\s+/g, ' ');
  return line.length > MAX_MATCH_LENGTH ? `${line.slice(0, MAX_MATCH_LENGTH - 1)}…` : line;
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

const decide = (
  readings: readonly Reading[],
  score: number,
  resolved: boolean,
  { thresholds }: CompiledRules,
): Pick<Triage, 'urgency' | 'sentiment' | 'requires_action'> => {
  const says = (kind: 'strong' | 'pressing'): boolean => readings.some(({ rule, factor }) => rule[kind] && factor > 0);
  const strong = says('strong');
  const asks = strong || sumOf(readings, 'action') >= thresholds.action;
  const sentiment = moodOf(sumOf(readings, 'sentiment') + (resolved ? 1 : 0), thresholds);
  const urgent = score >= thresholds.high && says('pressing') && sentiment !== 'positive';
  const ordinary = score >= thresholds.medium ? 'medium' : 'low';
  const urgency = strong ? 'high' : !asks ? 'low' : urgent ? 'high' : ordinary;
  return { urgency, sentiment, requires_action: asks };
};

const moodOf = (mood: number, { positive, negative }: CompiledRules['thresholds']): Sentiment => {
  if (mood >= positive) return 'positive';
  return mood <= negative ? 'negative' : 'neutral';
};

const sumOf = (readings: readonly Reading[], axis: 'action' | 'sentiment'): number =>
  readings.reduce((sum, { rule, factor }) => sum + rule[axis] * factor, 0);
