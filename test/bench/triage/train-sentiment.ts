import type { SentimentModels } from '#lib/triage/sentiment-models.ts';
import type { Sentiment, TicketText } from '#lib/triage/triage.ts';
import { tuningHalf } from './labelled.ts';
import { reviewsIn } from './reviews.ts';
import { shortTexts } from './short-texts.ts';
import { inPart } from './sources.ts';
import { trainHashed, writeModel } from './train-hashed.ts';

// node test/bench/triage/train-sentiment.ts
// regenerates lib/triage/english/sentiment.ts; the same texts give the same file

/** A quarter of what urgency has: there are fewer texts to learn from, and a bundle holds all three. */
const width = 16_384;

type LabelledText = TicketText & { sentiment: Sentiment };

/** Texts that the models may learn from. */
export const trainingTexts = (): LabelledText[] => [
  ...inPart(shortTexts(), 'training'),
  ...reviewsIn('tuning'),
  ...tuningHalf(),
];

/** Models of what makes a text a complaint, and of what makes it praise. */
export const trainSentiment = (texts: readonly LabelledText[]): SentimentModels => {
  const modelOf = (own: Sentiment) => trainHashed(texts, ({ sentiment }) => sentiment === own, { width });
  return { displeasure: modelOf('negative'), praise: modelOf('positive') };
};

const file = {
  file: 'sentiment.ts',
  name: 'englishSentiment',
  by: 'train-sentiment.ts',
  summary: 'What words and pairs of words say for and against complaints and praise: packed `SentimentModels`',
};

if (import.meta.main) writeModel(file, trainSentiment(trainingTexts()));
