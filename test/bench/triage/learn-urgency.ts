import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writtenText } from '#lib/text/mail/written-text.ts';
import { pack } from '#lib/triage/packed.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import type { TicketText } from '#lib/triage/triage.ts';
import { featureCount, featuresOf, type UrgencyModel, zero } from '#lib/triage/urgency.ts';
import { wordTableOf } from '#lib/triage/word-table.ts';
import { tuningHalf } from './labelled.ts';
import { type Row, regressions } from './regression.ts';
import { bankQuestions, inPart, ordinaryMail, type SourcedText, tradeTickets } from './sources.ts';

// node test/bench/triage/learn-urgency.ts --banking77=banking77-train.csv --spam-assassin=node_modules/@stdlib/…/data
// regenerates lib/triage/english/urgency.ts; the same texts give the same file

const noWords = wordTableOf([]);
const largest = 127;
/** Larger weights are cut, so that no single feature can raise an alarm by itself. */
const largestWeight = 2.5;

/** How often each ticket of `trades.txt` counts: they are few beside the other sources, and of more subjects. */
const tradeShare = 3;
const repeated = <T>(texts: readonly T[], times: number): T[] => Array.from({ length: times }, () => texts).flat();

/** Texts that a model may learn from, by source. */
export const lessons = (files: { banking77: string; mail: string }): Record<string, SourcedText[]> => ({
  bank: inPart(bankQuestions(files.banking77), 'learning'),
  mail: inPart(ordinaryMail(files.mail), 'learning'),
  trades: repeated(inPart(tradeTickets(), 'learning'), tradeShare),
  tuning: tuningHalf().map(({ subject, message, urgency }) => ({
    subject,
    message,
    kind: urgency === 'high' ? 'high' : null,
  })),
});

/** The features of a text as triage reads it. */
export const rowOf = (ticket: TicketText): Row => {
  const { subject, message } = writtenText(ticket);
  const text = `${subject}\n\n${message}`;
  const { count, at } = featuresOf(tokenize(text, noWords));
  return at.slice(0, count);
};

/** A model of what makes a text urgent. Deterministic. */
export const learnUrgency = (texts: readonly SourcedText[]): UrgencyModel => {
  const rows = texts.map(rowOf);
  const answers = Float64Array.from(texts, ({ kind }) => (kind === null ? 0 : 1));
  const { weights, biases } = regressions(rows, featureCount, [answers]);
  const own = weights[0] as Float64Array;
  const step = largestWeight / largest;
  const bytes = Uint8Array.from(
    own,
    (weight) => zero + Math.round(Math.max(-largest, Math.min(largest, weight / step))),
  );
  return { bias: biases[0] as number, step, weights: bytes };
};

const fileOf = (
  model: UrgencyModel,
): string => `// Made by test/bench/triage/learn-urgency.ts; not to be changed by hand.

/** What words and pairs of words say for and against urgency: a packed \`UrgencyModel\`. */
export const englishUrgency =
  '${pack(model).replaceAll('\\', '\\\\')}';
`;

if (import.meta.main) {
  const { values } = parseArgs({ options: { banking77: { type: 'string' }, 'spam-assassin': { type: 'string' } } });
  const { banking77, 'spam-assassin': mail } = values;
  if (!banking77 || !mail) throw new Error('--banking77=<csv> and --spam-assassin=<folder> are needed');
  const model = learnUrgency(Object.values(lessons({ banking77, mail })).flat());
  writeFileSync(new URL('../../../lib/triage/english/urgency.ts', import.meta.url), fileOf(model));
}
