import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sentiment, TicketText } from '#lib/triage/triage.ts';
import { confusionOf, figuresOf } from './figures.ts';
import { shareOf } from './intervals.ts';
import type { SourcedText } from './sources.ts';

/** A sentence of a customer's review, and what its rater says the customer feels. None is neutral. */
export type Review = TicketText & { sentiment: Exclude<Sentiment, 'neutral'> };
export type ReviewHalf = 'tuning' | 'held-out';

/** Reviews of goods and of restaurants; `NOTICE` names the source. The package has films, too, which are no customer's matter. */
const sources = ['amazon', 'yelp'] as const;

const packageJson = createRequire(import.meta.url).resolve('sentiment/package.json');

/** By the hash of the words, so that copies of a text are never in both halves. */
const halfOf = (text: string): ReviewHalf => {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  return (createHash('sha256').update(words).digest()[0] as number) < 128 ? 'held-out' : 'tuning';
};

/** Half of all is for tuning the rules of opinions, the other half for measuring them. */
export const reviewsIn = (half: ReviewHalf): Review[] =>
  sources
    .flatMap((source): { text: string; class: 0 | 1 }[] =>
      JSON.parse(readFileSync(new URL(`test/fixtures/${source}.json`, `file://${packageJson}`), 'utf8')),
    )
    .filter(({ text }) => halfOf(text) === half)
    .map(({ text, class: rating }) => ({
      subject: '',
      message: text,
      sentiment: rating === 1 ? 'positive' : 'negative',
    }));

/** Who tells of illness or smoke may have to be called, and no rater said so. */
const maybeHarm = /\b(?:poison\w*|sick|smoke)\b/i;

/** Reviews as texts that nobody is called for. */
export const ordinaryReviews = (half: ReviewHalf): SourcedText[] =>
  reviewsIn(half)
    .filter(({ message }) => !maybeHarm.test(message))
    .map(({ subject, message }) => ({ subject, message, kind: null }));

/**
 * Macro-F1 over the two sentiments that reviews have, so that an answer of neutral is always a miss, and the share of each that is
 * found, with its 95 % interval.
 */
export const reviewLine = (
  name: string,
  reviews: readonly Review[],
  sentimentOf: (ticket: TicketText) => Sentiment,
): string => {
  const answers = reviews.map((review) => [review.sentiment, sentimentOf(review)] as const);
  const figures = figuresOf(confusionOf(['negative', 'positive', 'neutral'], answers)).slice(0, 2);
  const macroF1 = figures.reduce((sum, { f1 }) => sum + f1, 0) / figures.length;
  const found = figures.map(({ label }) => {
    const own = answers.filter(([expected]) => expected === label);
    const { share, from, to } = shareOf(own.filter(([, answered]) => answered === label).length, own.length);
    return `${label} found ${share.toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)}) of ${own.length}`;
  });
  return [`${name}, sentiment of reviews: macro-F1 ${macroF1.toFixed(3)}`, ...found].join(', ');
};
