import type { WithId } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';

export type TicketAddress = Pick<TicketDoc, 'tenant_id' | 'external_id'>;

const at = (name: string) => `second_opinion.${name}`;
const inMs = (ms: number) => ({ $add: ['$$NOW', ms] });

/** Second opinions that are wanted. Their states are on their tickets, and affect neither history nor counts. Times are the server's. */
export const wantedOpinionsIn = (store: Store) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const session = inSession(store);
  const claimedBy = ({ tenant_id, external_id }: TicketAddress, claimId: string) => ({
    ...{ tenant_id, external_id },
    [at('claim_id')]: claimId,
    [at('state')]: 'due',
  });

  return {
    /** Those that may be asked for, the longest wanted first; none of these tenants. */
    findDue: (now: Date, limit: number, others: readonly string[] = []): Promise<TicketAddress[]> =>
      tickets
        .find<TicketAddress>(
          // Not every server knows that what has a time exists, as the index demands.
          {
            [at('due_at')]: { $exists: true, $lte: now },
            ...(others.length > 0 && { tenant_id: { $nin: [...others] } }),
          },
          { ...session, projection: { _id: 0, tenant_id: 1, external_id: 1 }, sort: { [at('due_at')]: 1 }, limit },
        )
        .toArray(),

    /** Claims one for a try of at most `forMs`: of several claims at once one succeeds. Null if it is not due. */
    async claim(
      { tenant_id, external_id }: TicketAddress,
      claimId: string,
      forMs: number,
    ): Promise<WithId<TicketDoc> | null> {
      const isDue = { $lte: [`$${at('due_at')}`, '$$NOW'] };
      const ifDue = (value: unknown, name: string) => ({ $cond: [isDue, value, `$${at(name)}`] });
      const claimed = {
        [at('claim_id')]: ifDue(claimId, 'claim_id'),
        [at('tries')]: ifDue({ $add: [`$${at('tries')}`, 1] }, 'tries'),
        [at('due_at')]: ifDue(inMs(forMs), 'due_at'),
      };
      const ticket = await tickets.findOneAndUpdate(
        { tenant_id, external_id, [at('state')]: 'due' },
        [{ $set: claimed }],
        { ...session, returnDocument: 'after' },
      );
      return ticket?.second_opinion?.claim_id === claimId ? ticket : null;
    },

    /** The call was not made: it is due after a wait, and this was no try. */
    async release(ticket: TicketAddress, claimId: string, waitMs: number): Promise<void> {
      const released = { [at('due_at')]: inMs(waitMs), [at('tries')]: { $add: [`$${at('tries')}`, -1] } };
      await tickets.updateOne(claimedBy(ticket, claimId), [{ $set: released }, { $unset: [at('claim_id')] }], session);
    },

    /** None is to be had: triage stands. */
    async end(ticket: TicketAddress, claimId: string): Promise<void> {
      await tickets.updateOne(
        claimedBy(ticket, claimId),
        [{ $set: { [at('state')]: 'none', [at('at')]: '$$NOW' } }, { $unset: [at('due_at'), at('claim_id')] }],
        session,
      );
    },
  };
};

export type WantedOpinions = ReturnType<typeof wantedOpinionsIn>;
