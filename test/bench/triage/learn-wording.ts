import { writeFileSync } from 'node:fs';
import { foldWord } from '#lib/triage/characters.ts';
import { english } from '#lib/triage/english/language.ts';
import { freshText } from '#lib/triage/fresh-text.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import type { TicketText } from '#lib/triage/triage.ts';
import { wordTableOf } from '#lib/triage/word-table.ts';
import { type LabelledTicket, tuningHalf } from './labelled.ts';

// node test/bench/triage/learn-wording.ts    writes lib/triage/english/wording.ts anew from the tuning half

const MIN_TICKETS = 2;
const ROUNDS = 1500;
const RATE = 10;
const PENALTY = 0.0004;
const MAX_LINE_LENGTH = 118;

/** Points of a ticket that is urgent as likely as not, and what the log-odds add; 8 points make trouble urgent. */
const AT_EVEN_ODDS = 3;
const SLOPE = 5;

export type Learnt = { bias: number; weights: Record<string, number> };

/** They tell how somebody writes, not about what. */
const stopWords = new Set(english.stopWords);

const noWords = wordTableOf([]);

const wordsOf = ({ subject, message }: TicketText): Set<string> => {
  const text = `${subject}\n\n${freshText(message, english.mail)}`;
  const { count, start, end } = tokenize(text, noWords);
  const words = Array.from({ length: count }, (_, at) => foldWord(text.slice(start[at], end[at])));
  return new Set(words.filter((word) => /^[a-z']{2,40}$/.test(word) && !stopWords.has(word)));
};

/** Logistic regression on which words stand in a ticket, by gradient descent from nothing: the same for the same tickets. */
export const learnWording = (tickets: readonly LabelledTicket[]): Learnt => {
  const texts = tickets.map(wordsOf);
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts].flatMap(([word, count]) => (count >= MIN_TICKETS ? [word] : [])).sort();
  const numbers = new Map(vocabulary.map((word, number) => [word, number]));
  const rows = texts.map((words) => [...words].flatMap((word) => numbers.get(word) ?? []));
  const scales = rows.map((row) => 1 / Math.sqrt(Math.max(1, row.length)));
  const isHigh = tickets.map(({ urgency }) => (urgency === 'high' ? 1 : 0));

  const weights = new Float64Array(vocabulary.length);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Float64Array(vocabulary.length);
    let biasGradient = 0;
    rows.forEach((row, at) => {
      const scale = scales[at] as number;
      const sum = row.reduce((total, number) => total + (weights[number] as number), 0);
      const fault = (isHigh[at] as number) - 1 / (1 + Math.exp(-(bias + sum * scale)));
      biasGradient += fault;
      for (const number of row) gradient[number] = (gradient[number] as number) + fault * scale;
    });
    bias += (RATE * biasGradient) / tickets.length;
    weights.forEach((weight, number) => {
      weights[number] = weight + RATE * ((gradient[number] as number) / tickets.length - PENALTY * weight);
    });
  }
  const points = (value: number): number => Math.round(10 * SLOPE * value) / 10 + 0; // no -0, which no file keeps
  return {
    bias: Math.round(10 * (AT_EVEN_ODDS + SLOPE * bias)) / 10,
    weights: Object.fromEntries(vocabulary.map((word, number) => [word, points(weights[number] as number)])),
  };
};

const linesOf = (entries: readonly string[]): string =>
  entries.reduce((text, entry) => {
    const isFull = text.length - text.lastIndexOf('\n') + entry.length > MAX_LINE_LENGTH;
    return `${text}${isFull ? '\n  ' : ' '}${entry}`;
  }, ' ');

const fileOf = ({
  bias,
  weights,
}: Learnt): string => `// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

const entries = \`
${linesOf(Object.entries(weights).map(([word, weight]) => `${word}:${weight}`))}
\`
  .trim()
  .split(/\\s+/)
  .map((entry) => entry.split(':'));

/** How much each word sounds like trouble that presses; below 0, like none. */
export const englishWording = {
  bias: ${bias},
  weights: Object.fromEntries(entries.map(([word = '', weight]) => [word, Number(weight)])),
};
`;

if (import.meta.main)
  writeFileSync(new URL('../../../lib/triage/english/wording.ts', import.meta.url), fileOf(learnWording(tuningHalf())));
