import { withoutInvisible } from '#lib/text/invisible.ts';
import { writtenText } from '#lib/text/mail/written-text.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { compileDefaultRules } from './default-rules.ts';
import { featuresOf, strongestPassage } from './hashed-model.ts';
import { isRaised, type Odds, oddsOf } from './odds.ts';
import { loadLanguages } from './other-languages.ts';
import { englishnessOf } from './plain-english.ts';
import { type Reading, type Readings, readingsOf, strongestOfEachGroup } from './readings.ts';
import { plainRule } from './rule-effect.ts';
import type { RuleEffect } from './rules.ts';
import { sentimentByModels } from './sentiment-models.ts';
import { isOfTenant } from './tenant-groups.ts';
import { maxTextLength, type Tokens } from './tokenizer.ts';
import { confidenceOf, finalSentiment, isDisputed, sentimentOf, type Verdict, verdictOf } from './verdict.ts';
import { type Axis, axes, noScores, scoreWording, strongestWords, type WordingScores } from './wording.ts';

export type { Sentiment, Urgency } from './verdict.ts';

/** A rule, the sender's matching words and their weight in the score; 0 if it only affects sentiment or action. */
export type Signal = { rule: string; match: string; weight: number };

/** `score` is the sum of the signals' weights. Field names match the stored ticket. */
export type TriageResult = Verdict & {
  score: number;
  signals: Signal[];
  triage_version: string;
  /** ISO 639-1; null if it cannot be determined. */
  language: string | null;
  /** False if the text is in no language that the rules can call harmless: it is medium, or high by set phrases. */
  judged: boolean;
  /** From 0 to 1: how far the text is from another urgency. No probability. */
  confidence: number;
  /** What a second opinion could settle: the language is not judged, or rules or wording alone say high and nothing else does. */
  doubt: Doubt | null;
};

export type Doubt = 'unjudged' | 'disagreement';

export type TicketText = { subject: string; message: string };

// New text may follow quoted mail, so more is searched than is classified.
const maxMessageLength = 4 * maxTextLength;
const maxMatchLength = 60;
const manyExclamations = 3;
const manyShoutedWords = 3;
const fullSentenceWords = 8;
const english = 'en';

let compiled: CompiledRules | undefined;
let languages: ReturnType<typeof loadLanguages> | undefined;
const otherLanguages = () => {
  languages ??= loadLanguages();
  return languages;
};
/** The rules of tenants without rules of their own. */
export const defaultRules = (): CompiledRules => {
  compiled ??= compileDefaultRules();
  return compiled;
};

/**
 * Classifies a ticket: urgency, sentiment and whether it requires action, with the signals. Linear time; never throws.
 * High urgency always requires action, a ticket without required action is low, and a positive one is high only by a
 * strong rule.
 */
export const triage = (ticket: TicketText, rules: CompiledRules = defaultRules()): TriageResult => {
  const { subject, message } = writtenText({
    subject: withoutInvisible(ticket.subject).slice(0, maxTextLength),
    message: withoutInvisible(ticket.message).slice(0, maxMessageLength),
  });
  const text: Text = { all: `${subject}\n\n${message}`, headLength: subject.length };
  const read = readingsOf(text.all, rules, text.headLength);
  const englishness = englishnessOf(read.tokens, rules);
  const language = englishness === 'plain' ? english : otherLanguages().languageOf(text.all);
  return language === english || (language === null && englishness === 'likely')
    ? judgedInEnglish(text, read, rules, language)
    : judgedByPhrases(text, read, rules, language);
};

type Text = { all: string; headLength: number };

/** By the rules and the wording of English. */
const judgedInEnglish = (
  { all: text, headLength }: Text,
  { readings, opinions, tokens, resolved, silenced }: Readings,
  rules: CompiledRules,
  language: string | null,
): TriageResult => {
  const scores = scoreWording(tokens, headLength, rules.wording);
  const counted = [...strongestOfEachGroup(readings), ...manner(tokens)];
  if (!resolved && !silenced && isUnexplained(counted, scores, tokens)) counted.push(wholeReading(unexplained));
  const mayRaise = () =>
    !resolved &&
    !silenced &&
    !counted.some(isCalmingOfTenant) &&
    sentimentOf(counted, scores, rules.thresholds) !== 'positive';
  const isHeaded = () =>
    counted.some(({ rule, factor, to }) => rule.strong && factor > 0 && to > 0 && to <= headLength);
  const features = featuresOf(tokens);
  const odds = oddsOf(tokens, features, rules.urgency, { mayRaise, isHeaded });
  if (rules.urgency && isRaised(odds))
    counted.push({ rule: urgentText, ...strongestPassage(tokens, features, rules.urgency), factor: 1 });
  const verdict = verdictOf(counted, scores, rules.thresholds, odds);
  const worded = axes
    .filter((axis) => speaks(axis, counted, scores, verdict, rules, odds))
    .map((axis) => {
      const points = scores[axis];
      const { from, to } = strongestWords(tokens, rules.wording, axis, points);
      const [over, under, weight] = wordings[axis];
      return signalOf(points > 0 ? over : under, text, from, to, points * weight);
    });
  const decided = finalSentiment(verdict, opinions, tokens.questions, () =>
    resolved || silenced || !rules.sentimentModels ? null : sentimentByModels(tokens, features, rules.sentimentModels),
  );
  // Rules first: they explain more than wording does.
  const signals = [...signalsOf(counted, text), ...worded.sort(heaviestFirst), ...signalsOf(decided.opinions, text)];
  return {
    urgency: verdict.urgency,
    sentiment: decided.sentiment,
    requires_action: verdict.requires_action,
    score: scoreOf(signals),
    signals,
    triage_version: rules.version,
    language,
    judged: true,
    confidence: confidenceOf(counted, scores, rules.thresholds, verdict, odds),
    doubt: verdict.urgency !== 'high' && isDisputed(counted, scores, rules.thresholds, odds) ? 'disagreement' : null,
  };
};

/**
 * In a language without a model of its wording: high by a set phrase of that language, or by a rule of English or the tenant, and
 * medium otherwise, since nothing says that it is harmless.
 */
const judgedByPhrases = (
  { all: text, headLength }: Text,
  { readings, opinions, tokens }: Readings,
  rules: CompiledRules,
  language: string | null,
): TriageResult => {
  const signs = manner(tokens);
  const { setPhrasesFor, setPhrasesVersion } = otherLanguages();
  const found = setPhrasesFor(language).flatMap((set) => readingsOf(text, set, headLength).readings);
  const counted = [...strongestOfEachGroup([...readings, ...found]), ...signs];
  const verdict = verdictOf(counted, noScores, rules.thresholds, undefined);
  const decided = finalSentiment(verdict, opinions, tokens.questions, () => null);
  const judged = verdict.urgency === 'high';
  if (!judged) counted.push(wholeReading(unjudged));
  const signals = [...signalsOf(counted, text), ...signalsOf(decided.opinions, text)];
  return {
    urgency: judged ? 'high' : 'medium',
    sentiment: decided.sentiment,
    requires_action: true,
    score: scoreOf(signals),
    signals,
    triage_version: `${rules.version}+${setPhrasesVersion()}`,
    language,
    judged,
    confidence: judged ? confidenceOf(counted, noScores, rules.thresholds, verdict, undefined) : 0,
    doubt: judged ? null : 'unjudged',
  };
};

const signalsOf = (counted: readonly Reading[], text: string): Signal[] =>
  counted
    .map(({ rule, from, to, factor }) => signalOf(rule.name, text, from, to, rule.urgency * factor))
    .sort(heaviestFirst);

const scoreOf = (signals: readonly Signal[]): number => rounded(signals.reduce((sum, { weight }) => sum + weight, 0));

const heaviestFirst = (a: Signal, b: Signal): number => Math.abs(b.weight) - Math.abs(a.weight);

/** Names of the positive and the negative signal of each axis, and its weight in urgency. */
const wordings: Record<Axis, readonly [string, string, number]> = {
  alarm: ['alarming-wording', 'calm-wording', 1],
  trouble: ['trouble-wording', 'harmless-wording', 1],
  action: ['asking-wording', 'telling-wording', 0],
  displeasure: ['unhappy-wording', 'composed-wording', 0],
  praise: ['happy-wording', 'sober-wording', 0],
};

/** Whether wording is a signal. With no weight in urgency, only if it changed the result. */
const speaks = (
  axis: Axis,
  counted: readonly Reading[],
  scores: WordingScores,
  { sentiment, requires_action }: Verdict,
  { thresholds }: CompiledRules,
  odds: Odds,
): boolean => {
  if (scores[axis] === 0) return false;
  if (wordings[axis][2] !== 0) return true;
  const others = { ...scores };
  others[axis] = 0;
  // Only the wording of action changes whether action is required, and it never changes sentiment.
  return axis === 'action'
    ? verdictOf(counted, others, thresholds, odds).requires_action !== requires_action
    : sentimentOf(counted, others, thresholds) !== sentiment;
};

const question = plainRule('question', { action: 2 });
const shouting = plainRule('shouting', { urgency: 0.5 });
const unexplained = plainRule('unexplained', { urgency: 2, action: 2 });
const urgentText = plainRule('like-urgent-tickets', { urgency: 2, action: 2 });
const unjudged = plainRule('unjudged-language', { urgency: 2, action: 2 });
const isCalmingOfTenant = ({ rule, factor }: Reading): boolean => isOfTenant(rule) && rule.urgency * factor < 0;
const wholeReading = (rule: RuleEffect): Reading => ({ rule, from: 0, to: 0, factor: 1 });

/** Full sentences that neither rules nor wording explain need a person. */
const isUnexplained = (counted: readonly Reading[], scores: WordingScores, { count }: Tokens): boolean =>
  count >= fullSentenceWords &&
  scores.trouble === 0 &&
  counted.every(({ rule }) => rule.aggravating || (rule.action === 0 && rule.sentiment > -2 && rule.sentiment <= 0));

/** Weak signals from punctuation and capitals. */
const manner = ({ questions, exclamations, shouted, count }: Tokens): Reading[] => {
  const signs: Reading[] = [];
  if (questions > 0) signs.push(wholeReading(question));
  const shouts = shouted >= manyShoutedWords && shouted * 3 >= count;
  if (shouts || exclamations >= manyExclamations) signs.push(wholeReading(shouting));
  return signs;
};

const signalOf = (rule: string, text: string, from: number, to: number, weight: number): Signal => ({
  rule,
  match: from === to ? '' : shortened(text.slice(from, to)),
  weight: rounded(weight),
});

const shortened = (match: string): string => {
  // Most matches have only single blanks.
  const line = /\s\s|[^\S ]/.test(match) ? match.replace(/\s+/g, ' ') : match;
  return line.length > maxMatchLength ? `${line.slice(0, maxMatchLength - 1)}…` : line;
};

const rounded = (value: number): number => Math.round(value * 10) / 10;
