import type { CountRow, Spelt } from './count-rows.ts';
import { type FacetKind, parseFacet } from './facets.ts';
import type { OpenCounts } from './open-counts.ts';

/** Stored counts with open ones added. Of keys without a row, `isNotStored` says whether nothing is stored of them. */
export const withOpenCounts = (
  rows: readonly CountRow[],
  open: OpenCounts,
  isNotStored: (kind: FacetKind, key: string) => boolean,
): CountRow[] => {
  const known = new Set(rows.map(({ kind, key }) => `${kind}:${key}`));
  const others = [...open.counts.keys()]
    .filter((facet) => !known.has(facet))
    .map((facet): CountRow => ({ ...parseFacet(facet as `${FacetKind}:${string}`), count: 0 }))
    .filter(({ kind, key }) => isNotStored(kind, key));
  return [...rows, ...others]
    .map((row) => ({
      ...row,
      count: row.count + (open.counts.get(`${row.kind}:${row.key}`) ?? 0),
      ...(row.kind === 'keyword' && { spelt: withOpenForms(row.key, row.spelt, open) }),
    }))
    .filter(({ count }) => count > 0);
};

const withOpenForms = (stem: string, stored: Spelt | null | undefined, { keywords, forms }: OpenCounts): Spelt => {
  const sums = new Map(Object.entries(stored?.forms ?? {}));
  for (const [form, by] of forms.get(stem) ?? []) sums.set(form, (sums.get(form) ?? 0) + by);
  return {
    count: (stored?.count ?? 0) + (keywords.get(stem) ?? 0),
    forms: Object.fromEntries([...sums].filter(([, count]) => count > 0)),
  };
};
