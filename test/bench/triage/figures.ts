/** How often each expected label got each answer: `counts[expected][answered]`. */
export type Confusion = { labels: readonly string[]; counts: number[][] };
export type Figures = { label: string; precision: number; recall: number; f1: number };

export const confusionOf = (labels: readonly string[], pairs: Iterable<readonly [string, string]>): Confusion => {
  const counts = labels.map(() => labels.map(() => 0));
  for (const [expected, answered] of pairs) {
    const row = counts[labels.indexOf(expected)];
    const column = labels.indexOf(answered);
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return { labels, counts };
};

export const figuresOf = ({ labels, counts }: Confusion): Figures[] =>
  labels.map((label, index) => {
    const hits = counts[index]?.[index] ?? 0;
    const expected = sum(counts[index] ?? []);
    const answered = sum(counts.map((row) => row[index] ?? 0));
    const precision = ratio(hits, answered);
    const recall = ratio(hits, expected);
    return { label, precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
  });

export const macroF1 = (confusion: Confusion): number =>
  ratio(sum(figuresOf(confusion).map(({ f1 }) => f1)), confusion.labels.length);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
