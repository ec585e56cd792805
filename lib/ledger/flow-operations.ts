import type { AnyBulkWriteOperation } from 'mongodb';
import { type FlowDelta, idOfFlow } from '#lib/analytics/flow.ts';
import type { CountDoc } from '#lib/analytics/ticket-counts.ts';

/** Adds to the flow of its days. */
export const flowOperations = (tenantId: string, delta: FlowDelta): AnyBulkWriteOperation<CountDoc>[] =>
  [...delta].map(([day, parts]) => ({
    updateOne: {
      filter: { _id: idOfFlow(tenantId, day) },
      update: {
        $inc: Object.fromEntries([...parts].map(([part, by]) => [`parts.${part}`, by])),
        $setOnInsert: { tenant_id: tenantId, kind: 'flow' as const },
      },
      upsert: true,
    },
  }));
