import { parseArgs } from 'node:util';
import type { HashedModel } from '#lib/triage/hashed-model.ts';
import { tuningHalf } from './labelled.ts';
import { ordinaryReviews } from './reviews.ts';
import { shortTexts } from './short-texts.ts';
import {
  bankQuestions,
  deskTexts,
  inPart,
  nearMisses,
  ordinaryMail,
  type SourcedText,
  tradeTickets,
} from './sources.ts';
import { trainHashed, writeModel } from './train-hashed.ts';

// node test/bench/triage/train-urgency.ts --banking77=banking77-train.csv --spam-assassin=node_modules/@stdlib/…/data
// regenerates lib/triage/english/urgency.ts; the same texts give the same file

/** How often a text counts: those of many subjects are few beside the questions of one bank. */
const tradeShare = 3;
const deskShare = 2;
const repeated = <T>(texts: readonly T[], times: number): T[] => Array.from({ length: times }, () => texts).flat();

/** Texts that a model may learn from, by source. */
export const trainingTexts = (files: { banking77: string; mail: string }): Record<string, SourcedText[]> => ({
  bank: inPart(bankQuestions(files.banking77), 'training'),
  mail: inPart(ordinaryMail(files.mail), 'training'),
  trades: repeated(inPart(tradeTickets(), 'training'), tradeShare),
  desks: repeated(deskTexts(), deskShare),
  'near misses': nearMisses(),
  customers: inPart(shortTexts(), 'training'),
  reviews: ordinaryReviews('tuning'),
  tuning: tuningHalf().map(({ subject, message, urgency }) => ({
    subject,
    message,
    kind: urgency === 'high' ? 'high' : null,
  })),
});

/** Chosen by cross-validation, in which the desks' authors were left out one after the other. */
const options = { largestWeight: 3.5, learning: { penalty: 1e-6, rounds: 300 } };

/** A model of what makes a text urgent. */
export const trainUrgency = (texts: readonly SourcedText[]): HashedModel =>
  trainHashed(texts, ({ kind }) => kind !== null, options);

const file = {
  file: 'urgency.ts',
  name: 'englishUrgency',
  by: 'train-urgency.ts',
  summary: 'What words and pairs of words say for and against urgency: a packed `HashedModel`',
};

if (import.meta.main) {
  const { values } = parseArgs({ options: { banking77: { type: 'string' }, 'spam-assassin': { type: 'string' } } });
  const { banking77, 'spam-assassin': mail } = values;
  if (!banking77 || !mail) throw new Error('--banking77=<csv> and --spam-assassin=<folder> are needed');
  writeModel(file, trainUrgency(Object.values(trainingTexts({ banking77, mail })).flat()));
}
