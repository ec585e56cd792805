import { type CueWords, eachCue } from './cues.ts';
import { isEmptyRow, type SparseMatrix, valueAt } from './sparse-matrix.ts';
import type { Tokens } from './tokenizer.ts';

/** The dimensions that wording is scored on. */
export const axes = ['alarm', 'trouble', 'action', 'displeasure', 'praise'] as const;
export type Axis = (typeof axes)[number];
const width = axes.length;

/** Points on each axis; negative ones are against it. */
export type WordingScores = Record<Axis, number>;

/** A linear model over cues: one row of `weights` per cue, one column per axis. Row 0 is empty. */
export type Wording = {
  words: CueWords;
  bias: readonly number[];
  weights: Float32Array;
  /** Rows of single words, by cue number. */
  single: Int32Array;
  /** Rows of pairs, by the cue numbers of both. */
  pairs: SparseMatrix;
  /** 1 for rows worth quoting: all but those of a single stop word. */
  quotable: Uint8Array;
};

/** Maximum absolute score. */
const maxPoints = 12;
/** Smaller absolute scores become 0. */
const minPoints = 0.5;
/** Up to `fewWords` only rules count; from `enoughWords` on wording counts in full; in between, proportionally. */
const fewWords = 7;
const enoughWords = 15;

let stamps = new Uint32Array(0);
let stamp = 0;
let rows = new Int32Array(0);
let starts = new Int32Array(0);
let ends = new Int32Array(0);
// How many of these the text at hand has.
let known = 0;
const sums = new Float64Array(width);

/** Scores a text by its distinct cues. All zero for short texts and texts without known cues. */
export const scoreWording = (tokens: Tokens, headLength: number, wording: Wording): WordingScores => {
  const share = Math.min(1, (tokens.count - fewWords) / (enoughWords - fewWords));
  if (share <= 0) return noScores;
  const { words, bias, weights, single, pairs } = wording;
  makeRoom(weights.length / width);
  sums.fill(0);
  known = 0;
  eachCue(tokens, headLength, words, (first, second, from, to) => {
    if (first !== 0 && isEmptyRow(pairs, first)) return; // most words start no pair
    const row = first === 0 ? (single[second] as number) : valueAt(pairs, first, second);
    if (row === 0 || stamps[row] === stamp) return;
    stamps[row] = stamp;
    rows[known] = row;
    starts[known] = from;
    ends[known] = to;
    known += 1;
  });
  if (known === 0) return noScores;
  for (let at = 0; at < known; at += 1) {
    const row = (rows[at] as number) * width;
    for (let axis = 0; axis < width; axis += 1) sums[axis] = (sums[axis] as number) + (weights[row + axis] as number);
  }
  // Divided by the square root of their number; otherwise long tickets would score high on every axis.
  const root = Math.sqrt(known);
  const scoreOf = (axis: number): number => {
    const sum = share * ((bias[axis] as number) + (sums[axis] as number) / root);
    const points = Math.round(10 * Math.min(maxPoints, Math.max(-maxPoints, sum))) / 10;
    return Math.abs(points) < minPoints ? 0 : points;
  };
  return {
    alarm: scoreOf(0),
    trouble: scoreOf(1),
    action: scoreOf(2),
    displeasure: scoreOf(3),
    praise: scoreOf(4),
  };
};

/** Of a text whose wording says nothing. */
export const noScores: WordingScores = { alarm: 0, trouble: 0, action: 0, displeasure: 0, praise: 0 };

const makeRoom = (rowCount: number): void => {
  stamp += 1;
  if (stamps.length >= rowCount) return;
  stamps = new Uint32Array(rowCount);
  rows = new Int32Array(rowCount);
  starts = new Int32Array(rowCount);
  ends = new Int32Array(rowCount);
};

/** The words with the largest weight in a score of the text that was scored last; `from` equals `to` if there are none. */
export const strongestWords = (
  { start, end }: Tokens,
  { weights, quotable }: Wording,
  axisName: Axis,
  points: number,
): { from: number; to: number } => {
  const axis = axes.indexOf(axisName);
  let quoted = -1;
  let most = 0;
  let other = -1;
  let mostOfOthers = 0;
  const sign = points > 0 ? 1 : -1;
  for (let at = 0; at < known; at += 1) {
    const row = rows[at] as number;
    const weight = sign * (weights[row * width + axis] as number);
    if (weight <= 0 || (starts[at] as number) < 0) continue;
    if (quotable[row] === 1) {
      if (weight <= most) continue;
      quoted = at;
      most = weight;
    } else if (weight > mostOfOthers) {
      other = at;
      mostOfOthers = weight;
    }
  }
  const at = quoted >= 0 ? quoted : other;
  if (at < 0) return { from: 0, to: 0 };
  return { from: start[starts[at] as number] as number, to: end[ends[at] as number] as number };
};
