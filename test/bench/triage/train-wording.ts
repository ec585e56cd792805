import { writeFileSync } from 'node:fs';
import { type Axis, axes } from '#lib/triage/wording.ts';
import { maxSteps, signsOf, type WordingTable } from '#lib/triage/wording-table.ts';
import { ascending, cuesOf, frequent } from './cue-sets.ts';
import { type LabelledTicket, tuningHalf } from './labelled.ts';
import { type Row, regressions } from './regression.ts';

// npx node test/bench/triage/train-wording.ts    regenerates lib/triage/english/wording.ts from the tuning half

const maxCues = 5000;
const maxLineLength = 118;
/** The weight of an axis in the selection of cues: urgency counts more than sentiment. */
const careOfAxis: Record<Axis, number> = { alarm: 1.5, trouble: 1.5, action: 0.8, displeasure: 0.8, praise: 0.8 };
/** This share of the weights, the largest, is clipped, so that the steps are fine where most weights are. */
const clipped = 0.002;

type Target = { holds: (ticket: LabelledTicket) => boolean; points: number; even: number };

/**
 * What each axis learns. `points` are those of one unit of log-odds and `even` those of even odds, both in the unit of
 * the rules' weights and found by cross-validation with the rules as they were before they knew the tickets.
 */
const targets: Record<Axis, Target> = {
  alarm: { holds: ({ urgency }) => urgency === 'high', points: 3.6, even: 7.3 },
  trouble: { holds: ({ urgency }) => urgency !== 'low', points: 1.75, even: -0.3 },
  action: { holds: ({ requires_action }) => requires_action, points: 1.7, even: -1.7 },
  displeasure: { holds: ({ sentiment }) => sentiment === 'negative', points: 1.5, even: 0.2 },
  praise: { holds: ({ sentiment }) => sentiment === 'positive', points: 2.2, even: 4.2 },
};

const rowsOf = (sets: readonly ReadonlySet<number>[], cues: readonly number[]): Row[] => {
  const columns = new Map(cues.map((cue, column) => [cue, column]));
  return sets.map((set) => Int32Array.from([...set].flatMap((cue) => columns.get(cue) ?? [])));
};

/** Logistic regressions on the cues of tickets, repeated with the most informative cues only. Deterministic. */
export const trainWording = (tickets: readonly LabelledTicket[]): WordingTable => {
  const { sets, nameOf } = cuesOf(tickets);
  const answers = axes.map((axis) => Float64Array.from(tickets, (ticket) => (targets[axis].holds(ticket) ? 1 : 0)));
  const cues = informativeCues(sets, answers);
  const { weights, biases } = regressions(rowsOf(sets, cues), cues.length, answers);
  const points = axes.map((axis, at) => (weights[at] as Float64Array).map((own) => own * targets[axis].points));
  const steps = points.map((own) => roundedUp(highest(own, clipped) / maxSteps));
  const stepsOf = (own: number, axis: number): number =>
    Math.max(-maxSteps, Math.min(maxSteps, Math.round(own / (steps[axis] as number))));
  const entries = cues.map((cue, column) => ({
    name: nameOf(cue),
    signs: signsOf(points.map((own, axis) => stepsOf(own[column] as number, axis))),
  }));
  return {
    bias: axes.map((axis, at) => rounded(targets[axis].even + targets[axis].points * (biases[at] as number))),
    steps,
    entries: entriesOf(entries),
  };
};

/** The cues with the highest weights on some axis; frequent cues count more than rare ones. */
const informativeCues = (sets: readonly ReadonlySet<number>[], answers: readonly Float64Array[]): number[] => {
  const all = frequent(sets);
  const rows = rowsOf(sets, all);
  const counts = new Float64Array(all.length);
  for (const row of rows) for (const column of row) counts[column] = (counts[column] as number) + 1;
  const shares = regressions(rows, all.length, answers).weights.map((weights, axis) => {
    const spread = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length);
    return weights.map((weight) => (Math.abs(weight) / spread) * (careOfAxis[axes[axis] as Axis] as number));
  });
  const informationOf = (column: number): number =>
    Math.max(...shares.map((own) => own[column] as number)) * Math.sqrt(Math.sqrt(counts[column] as number));
  return all
    .map((cue, column) => ({ cue, information: informationOf(column) }))
    .sort((a, b) => b.information - a.information || a.cue - b.cue)
    .slice(0, maxCues)
    .map(({ cue }) => cue);
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
    if (line !== '' && line.length + entry.length > maxLineLength) {
      lines.push(line);
      line = '';
    }
    line += `${line === '' ? '' : ' '}${entry}`;
  }
  return [...lines, line].join('\n');
};

const fileOf = ({ bias, steps, entries }: WordingTable): string => `import { wordingOf } from '../wording-table.ts';

// Made by test/bench/triage/train-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

/** What words and pairs of words say for and against alarm, trouble, action, displeasure and praise. */
export const englishWording = wordingOf({
  bias: [${bias.join(', ')}],
  steps: [${steps.join(', ')}],
  entries: \`
${entries}
\`,
});
`;

if (import.meta.main)
  writeFileSync(new URL('../../../lib/triage/english/wording.ts', import.meta.url), fileOf(trainWording(tuningHalf())));
