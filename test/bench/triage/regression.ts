/** The columns in which a case has a 1; each case is as long as any other, however many they are. */
export type Row = Int32Array;

/** `penalty` is that of the square of a weight; the smaller it is, the more rounds are needed. */
export type Learning = { penalty: number; rounds: number };
const byDefault: Learning = { penalty: 5e-6, rounds: 150 };

const powerRounds = 15;
const biasRate = 2;

/**
 * Logistic regressions on the same rows, one for each row of answers, by accelerated gradient descent from nothing. Rare
 * columns may weigh more than frequent ones: what occurs everywhere carries little information, and would absorb that of others.
 */
export const regressions = (
  rows: readonly Row[],
  width: number,
  answers: readonly Float64Array[],
  learning = byDefault,
): { weights: Float64Array[]; biases: number[] } => {
  const scales = Float64Array.from(rows, (row) => 1 / Math.sqrt(Math.max(1, row.length)));
  const rarities = raritiesOf(rows, width);
  const cases: Cases = { rows, scales, rarities };
  const rate = 1 / (largestCurvature(cases) / 4 + learning.penalty);
  const learnt = answers.map((own) => regression(cases, own, rate, learning));
  const weights = learnt.map(({ weights: own }) => own.map((weight, column) => weight * (rarities[column] as number)));
  return { weights, biases: learnt.map(({ bias }) => bias) };
};

type Cases = { rows: readonly Row[]; scales: Float64Array; rarities: Float64Array };

/** Logarithms of how seldom columns are, in a unit that leaves the whole as large as without them. */
const raritiesOf = (rows: readonly Row[], width: number): Float64Array => {
  const counts = new Float64Array(width);
  for (const row of rows) for (const column of row) counts[column] = (counts[column] as number) + 1;
  const logs = counts.map((count) => Math.log(rows.length / Math.max(1, count)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const unit = Math.sqrt(counts.reduce((sum, count, at) => sum + count * (logs[at] as number) ** 2, 0) / total);
  return logs.map((log) => log / unit);
};

const regression = (
  cases: Cases,
  answers: Float64Array,
  rate: number,
  { penalty, rounds }: Learning,
): { weights: Float64Array; bias: number } => {
  const { rows, rarities } = cases;
  const width = rarities.length;
  let weights = new Float64Array(width);
  let bias = 0;
  const ahead = new Float64Array(width);
  let biasAhead = 0;
  let pace = 1;
  for (let round = 0; round < rounds; round += 1) {
    const faults = products(cases, ahead).map(
      (sum, at) => (1 / (1 + Math.exp(-(sum + biasAhead))) - (answers[at] as number)) / rows.length,
    );
    const gradient = backward(cases, faults);
    const next = ahead.map((weight, column) => weight - rate * ((gradient[column] as number) + penalty * weight));
    const nextBias = biasAhead - biasRate * faults.reduce((sum, fault) => sum + fault, 0);
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const momentum = (pace - 1) / nextPace;
    for (let column = 0; column < width; column += 1) {
      const now = next[column] as number;
      ahead[column] = now + momentum * (now - (weights[column] as number));
    }
    biasAhead = nextBias + momentum * (nextBias - bias);
    weights = next;
    bias = nextBias;
    pace = nextPace;
  }
  return { weights, bias };
};

/** The largest curvature, by power iteration; it bounds the step size. */
const largestCurvature = (cases: Cases): number => {
  const width = cases.rarities.length;
  let direction = new Float64Array(width).fill(1 / Math.sqrt(Math.max(1, width)));
  let curvature = 0;
  for (let round = 0; round < powerRounds; round += 1) {
    const next = backward(cases, products(cases, direction)).map((part) => part / cases.rows.length);
    curvature = Math.sqrt(next.reduce((sum, part) => sum + part * part, 0));
    if (curvature === 0) return 0;
    direction = next.map((part) => part / curvature);
  }
  return curvature;
};

const products = ({ rows, scales, rarities }: Cases, weights: Float64Array): Float64Array =>
  Float64Array.from(rows, (row, at) => {
    let sum = 0;
    for (const column of row) sum += (weights[column] as number) * (rarities[column] as number);
    return sum * (scales[at] as number);
  });

const backward = ({ rows, scales, rarities }: Cases, values: Float64Array): Float64Array => {
  const sums = new Float64Array(rarities.length);
  rows.forEach((row, at) => {
    const value = (values[at] as number) * (scales[at] as number);
    for (const column of row) sums[column] = (sums[column] as number) + value;
  });
  return sums.map((sum, column) => sum * (rarities[column] as number));
};
