import type { Document } from 'mongodb';
import type { Part } from '#lib/mongo/union.ts';
import { fixedKinds } from './facets.ts';
import { countsCollection, idOfTotal } from './ticket-counts.ts';
import type { ListPlan } from './top-list.ts';

const row = { _id: 0, kind: 1, key: 1, count: 1 } as const;
const shown = (kind: string): Document => ({
  $project: { ...row, ...(kind === 'keyword' && { spelt: { count: '$count', forms: '$forms' } }) },
});

/** Rows of the running totals, by facet. */
export const totalCounts = (tenantId: string, lists: readonly ListPlan[]): [Part, ...Part[]] => {
  const whole = { tenant_id: tenantId, kind: { $in: [...fixedKinds, 'status'] }, count: { $gte: 1 } };
  return [part([{ $match: whole }, { $project: row }]), ...lists.flatMap((list) => totalsOfList(tenantId, list))];
};

/** Rows of a list's greatest counts over all time, and of those asked for by name. */
export const totalsOfList = (tenantId: string, { kind, least, cut, wanted }: ListPlan): Part[] => {
  const greatest = { tenant_id: tenantId, kind, count: { $gte: least } };
  const named = { tenant_id: tenantId, _id: { $in: wanted.map((key) => idOfTotal(tenantId, `${kind}:${key}`)) } };
  return [
    part([
      { $match: { ...greatest, ...(wanted.length > 0 && { key: { $nin: wanted } }) } },
      { $sort: { count: -1, key: 1 } },
      ...(cut === null ? [] : [{ $limit: cut }]),
      shown(kind),
    ]),
    ...(wanted.length > 0 ? [part([{ $match: named }, shown(kind)])] : []),
  ];
};

const part = (pipeline: Document[]): Part => ({ coll: countsCollection, pipeline });
