import type { CountDelta, Increments } from './count-delta.ts';
import { isOpen, parseFacet } from './facets.ts';
import { coverOf, type PeriodSpan } from './periods.ts';
import type { RangePlan } from './range-tops.ts';
import { type TopKind, topKinds } from './top-list.ts';

/** What open deltas add to the stored counts of an answer. */
export type OpenCounts = {
  /** By facet. */
  counts: Increments;
  /** By kind and key of a list: the most that they add to the key's stored count. */
  gains: Record<TopKind, Map<string, number>>;
};

/** Of all time, or of a range; there without the single tickets at its ends, which are not counted by stored counts. */
export const openCounts = (delta: CountDelta, range: RangePlan | null): OpenCounts => {
  const counts: Increments = new Map();
  const gains: OpenCounts['gains'] = { keyword: new Map(), customer: new Map() };
  const gain = (kind: string, key: string, by: number): void => {
    const ofKind = topKinds.find((top) => top === kind);
    if (ofKind && by > 0) addTo(gains[ofKind], key, by);
  };
  if (range) addRange(delta, range, counts, gain);
  else
    for (const [facet, by] of delta.totals) {
      addTo(counts, facet, by);
      const { kind, key } = parseFacet(facet);
      gain(kind, key, by);
    }
  return { counts, gains };
};

const addRange = (
  { periods, monthly }: CountDelta,
  { span, listed, others }: RangePlan,
  counts: Increments,
  gain: (kind: string, key: string, by: number) => void,
): void => {
  const covered = coverOf(span).periods;
  for (const period of periods.filter((one) => covered.some((span) => isWithin(one, span))))
    for (const [facet, by] of period.counts) if (!isOpen(facet)) addTo(counts, facet, by);
  const shares = new Map([...listed, ...others].map(({ month, days }) => [month, days && new Set(days)]));
  for (const { month, kind, key, days } of monthly) {
    const share = shares.get(month);
    if (share === undefined) continue;
    for (const [day, by] of days) {
      if (share === null || share.has(day)) addTo(counts, `${kind}:${key}`, by);
      gain(kind, key, by); // whole months are bounded, so all of their days count
    }
  }
};

const isWithin = ({ level, name }: { level: string; name: string }, span: PeriodSpan): boolean =>
  level === span.level && name >= span.from && name < span.to;

const addTo = (counts: Increments, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};
