import { isDoubtful, isRaised, isVetoed, type Odds } from './odds.ts';
import { type Reading, strongestOfEachGroup } from './readings.ts';
import type { TriageRules } from './rules.ts';
import { isOfTenant } from './tenant-groups.ts';
import { noScores, type WordingScores } from './wording.ts';

export type Urgency = 'high' | 'medium' | 'low';
export type Sentiment = 'positive' | 'neutral' | 'negative';
export type Verdict = { urgency: Urgency; sentiment: Sentiment; requires_action: boolean };

// The total of the rules is capped so that wording can outweigh it. Calming rules have no cap.
const maxScore = 12;
const maxTrouble = 3;
const actionBounds = [-8, 8] as const;
const sentimentBounds = [-4, 4] as const;
/** Minimum alarm score that requires action on its own. */
const alarmedScore = 4;
/** Minimum alarm score that means trouble on its own. */
const veryAlarmedScore = 9;

const isStrong = (readings: readonly Reading[], odds: Odds): boolean =>
  readings.some(({ rule, factor }) => rule.strong && factor > 0 && (isOfTenant(rule) || !isVetoed(odds)));

/** Adds up rules and wording for each answer and compares the sum with its threshold; the model must not speak against urgency. */
export const verdictOf = (
  readings: readonly Reading[],
  scores: WordingScores,
  thresholds: TriageRules['thresholds'],
  odds: Odds,
): Verdict => {
  const strong = isStrong(readings, odds) || isRaised(odds);
  const isTrouble = meansTrouble(readings, scores, thresholds);
  const isPressed = isTrouble && presses(readings, scores, thresholds);
  const isUrgent = strong || (isPressed && (readings.some(isPressingOfTenant) || !isDoubtful(odds)));
  const asks = strong || asksFor(readings, scores, thresholds) || (isUrgent && scores.alarm >= alarmedScore);
  const sentiment = sentimentOf(readings, scores, thresholds);
  // A satisfied sender has no urgent problem, even if the praise uses words of trouble.
  const isCalm = !strong && (!asks || sentiment === 'positive');
  const urgency = isCalm || !(isUrgent || isTrouble) ? 'low' : isUrgent ? 'high' : 'medium';
  return { urgency, sentiment, requires_action: asks };
};

const asksFor = (
  readings: readonly Reading[],
  { action }: WordingScores,
  thresholds: TriageRules['thresholds'],
): boolean => within(actionBounds, sumOf(readings, 'action')) + action >= thresholds.action;

const meansTrouble = (
  readings: readonly Reading[],
  { trouble, alarm }: WordingScores,
  { medium }: TriageRules['thresholds'],
): boolean => troubleOf(readings) + trouble >= medium || alarm >= veryAlarmedScore;

/** What the sender feels, by rules and wording. */
export const sentimentOf = (
  readings: readonly Reading[],
  { displeasure, praise }: WordingScores,
  { positive, negative }: TriageRules['thresholds'],
): Sentiment => {
  const points = within(sentimentBounds, sumOf(readings, 'sentiment'));
  if (points - displeasure <= negative) return 'negative';
  return points + praise >= positive ? 'positive' : 'neutral';
};

/** How far opinions for and against must be apart to be one. */
const leastOpinion = 1;

/**
 * The sentiment of a verdict, or else that of opinions, or else that of the models, with what it comes from. They do not change the
 * verdict's urgency: a product that somebody likes can be down.
 */
export const finalSentiment = (
  { sentiment, urgency }: Verdict,
  opinions: readonly Reading[],
  questions: number,
  byModels: () => Reading | null,
): { sentiment: Sentiment; opinions: readonly Reading[] } => {
  const nothing = { sentiment, opinions: [] };
  if (sentiment !== 'neutral') return nothing;
  const own = strongestOfEachGroup(opinions);
  const sum = sumOf(own, 'sentiment');
  const isUnclear = Math.abs(sum) < leastOpinion;
  const found = isUnclear ? byModels() : null;
  const points = isUnclear ? (found?.rule.sentiment ?? 0) : sum;
  // A kind word beside a question or in an emergency is politeness.
  if (points === 0 || (points > 0 && (questions > 0 || urgency === 'high'))) return nothing;
  return {
    sentiment: points > 0 ? 'positive' : 'negative',
    opinions: found ? [found] : own.filter(({ rule, factor }) => rule.sentiment * factor * sum > 0),
  };
};

/** Whether rules alone or wording alone say that a text is urgent, and the model does not speak clearly against it. */
export const isDisputed = (
  readings: readonly Reading[],
  scores: WordingScores,
  thresholds: TriageRules['thresholds'],
  odds: Odds,
): boolean => !isVetoed(odds) && (isHigh(readings, noScores, thresholds) || isHigh([], scores, thresholds));

/** The urgency that the model has no say in. Without a strong rule or trouble, as in most texts, it is not high. */
const isHigh = (readings: readonly Reading[], scores: WordingScores, thresholds: TriageRules['thresholds']): boolean =>
  (isStrong(readings, undefined) || meansTrouble(readings, scores, thresholds)) &&
  verdictOf(readings, scores, thresholds, undefined).urgency === 'high';

/** The margin that means a confidence of one half. */
const evenMargin = 2;
/** The least margin of what a strong rule says. */
const strongMargin = 2;

/**
 * How far a verdict is from another urgency, from 0 to 1. It orders verdicts of the same kind by how clear they are, and is no
 * probability.
 */
export const confidenceOf = (
  readings: readonly Reading[],
  scores: WordingScores,
  thresholds: TriageRules['thresholds'],
  { urgency }: Verdict,
  odds: Odds,
): number => {
  const trouble = troubleOf(readings) + scores.trouble - thresholds.medium;
  const pressure = Math.min(maxScore, sumOf(readings, 'urgency')) + scores.alarm - thresholds.high;
  const margin = Math.max(0, marginOf(urgency, trouble, pressure, isStrong(readings, odds) || isRaised(odds)));
  return Math.round((100 * margin) / (margin + evenMargin)) / 100;
};

const marginOf = (urgency: Urgency, trouble: number, pressure: number, strong: boolean): number => {
  if (urgency === 'low') return Math.abs(trouble);
  if (urgency === 'medium') return Math.min(Math.abs(trouble), Math.abs(pressure));
  // A strong rule is urgent whatever the wording, and surer if the wording agrees.
  return strong ? Math.max(strongMargin, pressure) : Math.min(Math.abs(trouble), Math.abs(pressure));
};

/** Whether trouble is urgent: by the rules alone, unless the wording is calm, or together with the wording. */
const presses = (
  readings: readonly Reading[],
  { alarm }: WordingScores,
  { high, doubt }: TriageRules['thresholds'],
): boolean => {
  const score = Math.min(maxScore, sumOf(readings, 'urgency'));
  if (alarm > 0) return score + alarm >= high;
  return score >= high && alarm > doubt && readings.some(isPressing);
};

const isPressing = ({ rule, factor }: Reading): boolean => (rule.pressing || rule.aggravating) && factor > 0;

const isPressingOfTenant = (reading: Reading): boolean => isPressing(reading) && isOfTenant(reading.rule);

/** Leaves out circumstances, which count only if there is a problem. */
const troubleOf = (readings: readonly Reading[]): number => {
  let sum = 0;
  for (const { rule, factor } of readings) if (!rule.aggravating) sum += rule.urgency * factor;
  return Math.min(maxTrouble, sum);
};

const within = ([least, most]: readonly [number, number], value: number): number =>
  Math.min(most, Math.max(least, value));

const sumOf = (readings: readonly Reading[], axis: 'urgency' | 'action' | 'sentiment'): number => {
  let sum = 0;
  for (const { rule, factor } of readings) sum += rule[axis] * factor;
  return sum;
};
