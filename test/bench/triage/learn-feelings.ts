import type { Feelings } from '#lib/triage/feelings.ts';
import type { Sentiment, TicketText } from '#lib/triage/triage.ts';
import { tuningHalf } from './labelled.ts';
import { learnHashed, writeModel } from './learn-hashed.ts';
import { moodTexts } from './moods.ts';
import { reviewsIn } from './reviews.ts';
import { inPart } from './sources.ts';

// node test/bench/triage/learn-feelings.ts
// regenerates lib/triage/english/feelings.ts; the same texts give the same file

/** A quarter of what urgency has: there are fewer texts to learn from, and a bundle holds all three. */
const weights = 16_384;

type Lesson = TicketText & { sentiment: Sentiment };

/** Texts that the models may learn from. */
export const feelingLessons = (): Lesson[] => [
  ...inPart(moodTexts(), 'learning'),
  ...reviewsIn('tuning'),
  ...tuningHalf(),
];

/** Models of what makes a text a complaint, and of what makes it praise. */
export const learnFeelings = (texts: readonly Lesson[]): Feelings => {
  const modelOf = (own: Sentiment) => learnHashed(texts, ({ sentiment }) => sentiment === own, weights);
  return { displeasure: modelOf('negative'), praise: modelOf('positive') };
};

const file = {
  file: 'feelings.ts',
  name: 'englishFeelings',
  by: 'learn-feelings.ts',
  summary: 'What words and pairs of words say for and against complaints and praise: packed `Feelings`',
};

if (import.meta.main) writeModel(file, learnFeelings(feelingLessons()));
