import { writeFileSync } from 'node:fs';
import { writtenText } from '#lib/text/mail/written-text.ts';
import { featureCount, featuresOf, type HashedModel, zero } from '#lib/triage/hashed-model.ts';
import { pack } from '#lib/triage/packed.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import type { TicketText } from '#lib/triage/triage.ts';
import { wordTableOf } from '#lib/triage/word-table.ts';
import { type Learning, type Row, regressions } from './regression.ts';

const noWords = wordTableOf([]);
/** Steps from 0 to the largest weight: finer ones change one verdict in 3,000, and take twice the room in a bundle. */
const largest = 15;

/** Larger weights are clipped, so that no single feature can decide by itself. */
type Shape = { width: number; largestWeight: number };
const byDefault: Shape = { width: featureCount, largestWeight: 2.5 };

/** The features of a text as triage reads it, in a table of so many weights. */
export const rowOf = (ticket: TicketText, width = featureCount): Row => {
  const { subject, message } = writtenText(ticket);
  const { count, at } = featuresOf(tokenize(`${subject}\n\n${message}`, noWords));
  return at.slice(0, count).map((feature) => feature & (width - 1));
};

/** A model of what makes a text be of a kind. Deterministic. */
export const trainHashed = <T extends TicketText>(
  texts: readonly T[],
  isOfKind: (text: T) => boolean,
  {
    width = byDefault.width,
    largestWeight = byDefault.largestWeight,
    learning,
  }: Partial<Shape> & { learning?: Learning } = {},
): HashedModel => {
  const rows = texts.map((text) => rowOf(text, width));
  const answers = Float64Array.from(texts, (text) => (isOfKind(text) ? 1 : 0));
  const { weights, biases } = regressions(rows, width, [answers], learning);
  const step = largestWeight / largest;
  const bytes = Uint8Array.from(
    weights[0] as Float64Array,
    (weight) => zero + Math.round(Math.max(-largest, Math.min(largest, weight / step))),
  );
  return { bias: biases[0] as number, step, weights: bytes };
};

type ModelFile = { file: string; name: string; by: string; summary: string };

/** Writes a model as a module of `lib/triage/english`. */
export const writeModel = ({ file, name, by, summary }: ModelFile, model: object): void => {
  const text = `// Made by test/bench/triage/${by}; not to be changed by hand.

/** ${summary}. */
export const ${name} =
  '${pack(model).replaceAll('\\', '\\\\')}';
`;
  writeFileSync(new URL(`../../../lib/triage/english/${file}`, import.meta.url), text);
};
