import type { historyOf, OwnerEntry } from '#lib/tickets/ticket-history.ts';
import { type TextField, textFields } from './erased-texts.ts';

type History = Pick<ReturnType<typeof historyOf>, 'ownersOf' | 'lastWritten'>;

/** Which texts of each of these tickets, as they stand now, were written while the ticket was a customer's. */
export const textsWrittenBy = async (
  history: History,
  customerId: string,
  ticketIds: readonly string[],
): Promise<(ticketId: string) => TextField[]> => {
  const owners = Map.groupBy(await history.ownersOf(ticketIds), ({ ticket_id }) => ticket_id);
  const written = {
    subject: await history.lastWritten(ticketIds, 'subject'),
    message: await history.lastWritten(ticketIds, 'message'),
  };
  return (ticketId) =>
    textFields.filter((field) => ownerAt(owners.get(ticketId) ?? [], written[field].get(ticketId) ?? 0) === customerId);
};

const ownerAt = (owners: readonly OwnerEntry[], seq: number): string | null => {
  const entry = owners.findLast((owner) => owner.seq <= seq);
  return entry ? entry.changes.customer_id.new : (owners[0]?.changes.customer_id.old ?? null);
};
