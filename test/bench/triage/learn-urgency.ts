import { parseArgs } from 'node:util';
import type { HashedModel } from '#lib/triage/hashed-model.ts';
import { tuningHalf } from './labelled.ts';
import { learnHashed, writeModel } from './learn-hashed.ts';
import { moodTexts } from './moods.ts';
import { ordinaryReviews } from './reviews.ts';
import { bankQuestions, inPart, ordinaryMail, type SourcedText, tradeTickets } from './sources.ts';

// node test/bench/triage/learn-urgency.ts --banking77=banking77-train.csv --spam-assassin=node_modules/@stdlib/…/data
// regenerates lib/triage/english/urgency.ts; the same texts give the same file

/** How often each ticket of `trades.txt` counts: they are few beside the other sources, and of more subjects. */
const tradeShare = 3;
const repeated = <T>(texts: readonly T[], times: number): T[] => Array.from({ length: times }, () => texts).flat();

/** Texts that a model may learn from, by source. */
export const lessons = (files: { banking77: string; mail: string }): Record<string, SourcedText[]> => ({
  bank: inPart(bankQuestions(files.banking77), 'learning'),
  mail: inPart(ordinaryMail(files.mail), 'learning'),
  trades: repeated(inPart(tradeTickets(), 'learning'), tradeShare),
  customers: inPart(moodTexts(), 'learning'),
  reviews: ordinaryReviews('tuning'),
  tuning: tuningHalf().map(({ subject, message, urgency }) => ({
    subject,
    message,
    kind: urgency === 'high' ? 'high' : null,
  })),
});

/** A model of what makes a text urgent. */
export const learnUrgency = (texts: readonly SourcedText[]): HashedModel =>
  learnHashed(texts, ({ kind }) => kind !== null);

const file = {
  file: 'urgency.ts',
  name: 'englishUrgency',
  by: 'learn-urgency.ts',
  summary: 'What words and pairs of words say for and against urgency: a packed `HashedModel`',
};

if (import.meta.main) {
  const { values } = parseArgs({ options: { banking77: { type: 'string' }, 'spam-assassin': { type: 'string' } } });
  const { banking77, 'spam-assassin': mail } = values;
  if (!banking77 || !mail) throw new Error('--banking77=<csv> and --spam-assassin=<folder> are needed');
  writeModel(file, learnUrgency(Object.values(lessons({ banking77, mail })).flat()));
}
