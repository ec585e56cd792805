import { type CompiledRules, compileRules } from './compile-rules.ts';
import { englishRules } from './english/rules.ts';
import { freshText } from './fresh-text.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { TriageRule } from './rules.ts';
import { MAX_TEXT_LENGTH, type Tokens } from './tokenizer.ts';
import { alarmOf } from './wording.ts';

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
const FULL_SENTENCE_WORDS = 8;
const MIN_ALARM = 1;

let compiledEnglish: CompiledRules | undefined;
/** What a tenant without rules of its own goes by. */
export const defaultRules = (): CompiledRules => {
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
  const { readings, tokens, resolved, silenced } = readingsOf(text, rules, Math.min(subject.length, MAX_TEXT_LENGTH));
  const counted = [...strongestOfEachGroup(readings), ...manner(tokens)];
  if (!resolved && !silenced && isUnexplained(counted, tokens)) counted.push(wholeReading(unexplained));
  if (!resolved && !isStrong(counted)) counted.push(...alarm(tokens, rules));
  const signals = counted
    .map((reading) => signalOf(reading, text))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const score = rounded(signals.reduce((sum, { weight }) => sum + weight, 0));
  return { ...decide(counted, score, resolved, rules), score, signals, triage_version: rules.version };
};

/** Saying the same thing twice, or in two ways, makes it no worse. */
const strongestOfEachGroup = (readings: readonly Reading[]): Reading[] => {
  const strongest = new Map<string, Reading>();
  for (const reading of readings) {
    const group = reading.rule.group ?? reading.rule.name;
    const known = strongest.get(group);
    if (!known || weightOf(reading) > weightOf(known)) strongest.set(group, reading);
  }
  return [...strongest.values()];
};

const weightOf = ({ rule, factor }: Reading): number =>
  Math.abs(factor) * (Math.abs(rule.urgency) + Math.abs(rule.sentiment) + Math.abs(rule.action));

const mannerRule = (name: string, urgency: number, action: number, aggravating = false): TriageRule => ({
  name,
  group: undefined,
  strong: false,
  pressing: false,
  aggravating,
  resolvable: false,
  askable: false,
  reversible: false,
  urgency,
  sentiment: 0,
  action,
  phrases: [],
});
const question = mannerRule('question', 0, 2);
const shouting = mannerRule('shouting', 0.5, 0);
const unexplained = mannerRule('unexplained', 2, 2);
/** What the rules' phrases do not name may still sound like trouble that presses. */
const alarming = mannerRule('alarming-wording', 1, 0.25, true);
const wholeReading = (rule: TriageRule): Reading => ({ rule, from: 0, to: 0, factor: 1 });

const isStrong = (readings: readonly Reading[]): boolean =>
  readings.some(({ rule, factor }) => rule.strong && factor > 0);

/** Nobody writes whole sentences to a support desk for nothing: what no rule knows is for a person to read. */
const isUnexplained = (counted: readonly Reading[], { count }: Tokens): boolean =>
  count >= FULL_SENTENCE_WORDS &&
  counted.every(({ rule }) => rule.aggravating || (rule.action === 0 && rule.sentiment > -2 && rule.sentiment <= 0));

/** Weak signs that are no words. */
const manner = ({ questions, exclamations, shouted, count }: Tokens): Reading[] => {
  const signs: Reading[] = [];
  if (questions > 0) signs.push(wholeReading(question));
  const shouts = shouted >= MANY_SHOUTED_WORDS && shouted * 3 >= count;
  if (shouts || exclamations >= MANY_EXCLAMATIONS) signs.push(wholeReading(shouting));
  return signs;
};

const alarm = (tokens: Tokens, { wording }: CompiledRules): Reading[] => {
  const { points, token } = alarmOf(tokens, wording);
  if (points < MIN_ALARM || token < 0) return [];
  return [{ rule: alarming, from: tokens.start[token] as number, to: tokens.end[token] as number, factor: points }];
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
  const strong = isStrong(readings);
  const presses = readings.some(({ rule, factor }) => (rule.pressing || rule.aggravating) && factor > 0);
  const asks = strong || sumOf(readings, 'action') >= thresholds.action;
  const sentiment = moodOf(sumOf(readings, 'sentiment') + (resolved ? 1 : 0), thresholds);
  // Who is content has no trouble that cannot wait, whatever words the praise borrows from trouble.
  const troubled = asks && sentiment !== 'positive';
  const trouble = score - aggravation(readings);
  const urgent = score >= thresholds.high && presses;
  const ordinary = trouble >= thresholds.medium ? 'medium' : 'low';
  const urgency = strong ? 'high' : !troubled ? 'low' : urgent && ordinary === 'medium' ? 'high' : ordinary;
  return { urgency, sentiment, requires_action: asks };
};

const aggravation = (readings: readonly Reading[]): number =>
  readings.reduce((sum, { rule, factor }) => sum + (rule.aggravating ? rule.urgency * factor : 0), 0);

const moodOf = (mood: number, { positive, negative }: CompiledRules['thresholds']): Sentiment => {
  if (mood >= positive) return 'positive';
  return mood <= negative ? 'negative' : 'neutral';
};

const sumOf = (readings: readonly Reading[], axis: 'action' | 'sentiment'): number =>
  readings.reduce((sum, { rule, factor }) => sum + rule[axis] * factor, 0);
