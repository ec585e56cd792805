import { writeFileSync } from 'node:fs';
import { foldWord } from '#lib/triage/characters.ts';
import { wordsOfPart } from '#lib/triage/compile-rules.ts';
import { type CueWords, cueName, cueWordsOf, eachCue } from '#lib/triage/cues.ts';
import { englishClasses } from '#lib/triage/english/classes.ts';
import { english } from '#lib/triage/english/language.ts';
import { freshText } from '#lib/triage/fresh-text.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import type { TicketText } from '#lib/triage/triage.ts';
import { NUMERAL, wordTableOf } from '#lib/triage/word-table.ts';
import { AXES, type Axis } from '#lib/triage/wording.ts';
import { MAX_STEPS, signsOf, type WordingTable } from '#lib/triage/wording-table.ts';
import { type LabelledTicket, tuningHalf } from './labelled.ts';
import { type Row, regressions } from './regression.ts';

// node test/bench/triage/learn-wording.ts    writes lib/triage/english/wording.ts anew from the tuning half

const MIN_TICKETS = 2;
const MAX_CUES = 4700;
const MAX_LINE_LENGTH = 118;
/** Rarer weights than this part are cut, so that the steps are fine where most weights are. */
const CUT = 0.003;

/**
 * What each axis learns. `points` are those of one unit of log-odds and `even` those of even odds, both in the unit of
 * the rules' weights and found by cross-validation with the rules as they were before they knew the tickets.
 */
const lessons: Record<Axis, { holds: (ticket: LabelledTicket) => boolean; points: number; even: number }> = {
  alarm: { holds: ({ urgency }) => urgency === 'high', points: 3.2, even: 7.5 },
  errand: { holds: ({ urgency }) => urgency !== 'low', points: 1.6, even: -0.2 },
  action: { holds: ({ requires_action }) => requires_action, points: 1.4, even: -1.4 },
  displeasure: { holds: ({ sentiment }) => sentiment === 'negative', points: 1.2, even: 0.2 },
  praise: { holds: ({ sentiment }) => sentiment === 'positive', points: 0.95, even: 2.2 },
};

const textOf = ({ subject, message }: TicketText): string => `${subject}\n\n${freshText(message, english.mail)}`;

const wordsOf = (ticket: TicketText): Set<string> => {
  const text = textOf(ticket);
  const { count, start, end } = tokenize(text, wordTableOf([]));
  const words = Array.from({ length: count }, (_, at) => foldWord(text.slice(start[at], end[at])));
  return new Set(words.filter((word) => /^[a-z']{1,40}$/.test(word)));
};

/** What occurs in enough tickets, in the order of the alphabet. */
const frequent = <T extends string | number>(sets: readonly ReadonlySet<T>[]): T[] => {
  const counts = new Map<T, number>();
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].flatMap(([item, count]) => (count >= MIN_TICKETS ? [item] : [])).sort(ascending);
};
const ascending = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const language = { classes: englishClasses, language: english };
const classes = new Map(
  Object.keys(englishClasses).map(
    (name) => [`{${name}}`, wordsOfPart(`{${name}}`, language, []).map(foldWord)] as const,
  ),
);

/** The cues of each ticket, by numbers that `nameOf` knows, as triage finds them. */
const cuesOf = (tickets: readonly TicketText[]): { sets: Set<number>[]; nameOf: (cue: number) => string } => {
  const words = [NUMERAL, ...frequent(tickets.map(wordsOf))];
  const listed = [...new Set([...words, ...[...classes.values()].flat()])];
  const table = wordTableOf(listed);
  const cueWords: CueWords = cueWordsOf(words, classes, new Map(listed.map((word, at) => [word, at + 1])));
  const size = cueWords.names.length;
  const sets = tickets.map((ticket) => {
    const cues = new Set<number>();
    const tokens = tokenize(textOf(ticket), table);
    eachCue(tokens, ticket.subject.length, cueWords, (first, second) => cues.add(first * size + second));
    return cues;
  });
  return { sets, nameOf: (cue) => cueName(cueWords, Math.floor(cue / size), cue % size) };
};

const rowsOf = (sets: readonly ReadonlySet<number>[], cues: readonly number[]): Row[] => {
  const columns = new Map(cues.map((cue, column) => [cue, column]));
  return sets.map((set) => Int32Array.from([...set].flatMap((cue) => columns.get(cue) ?? [])));
};

/** Logistic regressions on which cues stand in a ticket, again with those alone that tell most: the same for the same tickets. */
export const learnWording = (tickets: readonly LabelledTicket[]): WordingTable => {
  const { sets, nameOf } = cuesOf(tickets);
  const answers = AXES.map((axis) => Float64Array.from(tickets, (ticket) => (lessons[axis].holds(ticket) ? 1 : 0)));
  const all = frequent(sets);
  const { weights: first } = regressions(rowsOf(sets, all), all.length, answers);
  const spreads = first.map((own) => Math.sqrt(own.reduce((sum, part) => sum + part * part, 0) / own.length));
  const cues = all
    .map((cue, column) => ({
      cue,
      most: Math.max(...first.map((own, axis) => Math.abs(own[column] as number) / (spreads[axis] as number))),
    }))
    .sort((a, b) => b.most - a.most || a.cue - b.cue)
    .slice(0, MAX_CUES)
    .map(({ cue }) => cue);
  const { weights, biases } = regressions(rowsOf(sets, cues), cues.length, answers);
  const points = AXES.map((axis, at) => (weights[at] as Float64Array).map((own) => own * lessons[axis].points));
  const steps = points.map((own) => roundedUp(highest(own, CUT) / MAX_STEPS));
  const stepsOf = (own: number, axis: number): number =>
    Math.max(-MAX_STEPS, Math.min(MAX_STEPS, Math.round(own / (steps[axis] as number))));
  const entries = cues.map((cue, column) => ({
    name: nameOf(cue),
    signs: signsOf(points.map((own, axis) => stepsOf(own[column] as number, axis))),
  }));
  return {
    bias: AXES.map((axis, at) => rounded(lessons[axis].even + lessons[axis].points * (biases[at] as number))),
    steps,
    entries: entriesOf(entries),
  };
};

const rounded = (value: number): number => Math.round(100 * value) / 100 + 0; // no -0, which no file keeps
const roundedUp = (value: number): number => Math.ceil(1000 * value) / 1000;

/** The size that all weights but a part of them keep within. */
const highest = (weights: Float64Array, part: number): number => {
  const sizes = weights.map(Math.abs).sort();
  return sizes[Math.floor(sizes.length * (1 - part))] as number;
};

/** Pairs stand behind their first word. */
const entriesOf = (entries: readonly { name: string; signs: string }[]): string => {
  const groups = new Map<string, string[]>();
  for (const { name, signs } of [...entries].sort((a, b) => ascending(a.name, b.name))) {
    const [first = '', second] = name.split(' ');
    const group = groups.get(first) ?? [first];
    groups.set(first, group);
    if (second === undefined) group[0] = first + signs;
    else group.push(`+${second}${signs}`);
  }
  return inLines([...groups.values()].flat());
};

const inLines = (entries: readonly string[]): string => {
  const lines: string[] = [];
  let line = '';
  for (const entry of entries) {
    if (line !== '' && line.length + entry.length > MAX_LINE_LENGTH) {
      lines.push(line);
      line = '';
    }
    line += `${line === '' ? '' : ' '}${entry}`;
  }
  return [...lines, line].join('\n');
};

const fileOf = ({ bias, steps, entries }: WordingTable): string => `import { wordingOf } from '../wording-table.ts';

// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

/** What words and pairs of words say for and against alarm, errand, action, displeasure and praise. */
export const englishWording = wordingOf({
  bias: [${bias.join(', ')}],
  steps: [${steps.join(', ')}],
  entries: \`
${entries}
\`,
});
`;

if (import.meta.main)
  writeFileSync(new URL('../../../lib/triage/english/wording.ts', import.meta.url), fileOf(learnWording(tuningHalf())));
