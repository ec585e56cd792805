import type { Document } from 'mongodb';
import type { Part } from '#lib/mongo/union.ts';
import { atRiskFrom, customerLimit, keywordsAskedFor } from './count-rows.ts';
import { countsCollection, listedIds } from './ticket-counts.ts';

/** Rows of the running totals, by facet. */
export const totalCounts = (tenantId: string): [Part, ...Part[]] => {
  const greatest = (kind: string, least: number, limit: number): Document[] => [
    { $match: { tenant_id: tenantId, kind, count: { $gte: least } } },
    { $sort: { count: -1, key: 1 } },
    { $limit: limit },
  ];
  const row = { _id: 0, kind: 1, key: 1, count: 1 } as const;
  const few = { tenant_id: tenantId, kind: { $in: ['status', 'urgency', 'sentiment'] }, count: { $gte: 1 } };
  const spelt = { count: '$count', forms: '$forms' };
  const someIds = { $slice: ['$ticket_ids', -listedIds] };
  return [
    part([{ $match: few }, { $project: row }]),
    part([...greatest('keyword', 1, keywordsAskedFor), { $project: { ...row, spelt } }]),
    part([...greatest('customer', atRiskFrom, customerLimit), { $project: { ...row, ticket_ids: someIds } }]),
  ];
};

const part = (pipeline: Document[]): Part => ({ coll: countsCollection, pipeline });
