import type { Cursor } from '#lib/helpdesks/page.ts';
import { literal } from '#lib/mongo/literal.ts';
import { inSession, type Transaction } from '#lib/mongo/store.ts';
import type { ConnectionDoc } from './connection.ts';
import { connectionsIn } from './connections.ts';

/** How far a pass got. */
export type Reached = {
  cursor: Cursor;
  /** Every change before it is stored; without it that is as it was. */
  completeUntil?: Date | undefined;
  /** The start of a pass that listed all tickets. */
  fullSince?: Date | undefined;
};

/** Notes where the next pass starts, unless the connection was changed since the pass began. */
export const noteCheckpoint = async (
  tx: Transaction,
  { tenant_id, revision }: Pick<ConnectionDoc, 'tenant_id' | 'revision'>,
  { cursor, completeUntil, fullSince }: Reached,
): Promise<void> => {
  const checkpoint = {
    cursor: { $literal: cursor },
    taken_at: '$$NOW',
    complete_until: completeUntil ?? '$checkpoint.complete_until',
  };
  await connectionsIn(tx).updateOne(
    { tenant_id, revision, deleted_at: null },
    [{ $set: { checkpoint, ...(fullSince && literal({ last_full_at: fullSince })) } }],
    inSession(tx),
  );
};
