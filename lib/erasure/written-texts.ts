import type { Keyring } from '#lib/secrets/deployment-secrets.ts';
import type { ErasedTexts } from '#lib/tickets/ticket.ts';
import type { historyOf, OwnerEntry } from '#lib/tickets/ticket-history.ts';
import { codeOfText, hasWords, newestCodes, type TextField, textFields } from './erased-texts.ts';

type History = Pick<ReturnType<typeof historyOf>, 'ownersOf' | 'textsOf'>;

/** What one customer wrote in a ticket. */
export type WrittenTexts = {
  /** The texts that the ticket has now and that are the customer's. */
  fields: TextField[];
  /** By what all texts are known again that were the customer's at one time. */
  codes: ErasedTexts;
};

/** What of each of these tickets was written while the ticket was a customer's, by what its history says. */
export const textsWrittenBy = async (
  history: History,
  keyring: Keyring,
  customerId: string,
  ticketIds: readonly string[],
): Promise<(ticketId: string) => WrittenTexts> => {
  const owners = Map.groupBy(await history.ownersOf(ticketIds), ({ ticket_id }) => ticket_id);
  const written = new Map<string, WrittenTexts>();
  for await (const { ticket_id: ticketId, seq, changes } of history.textsOf(ticketIds)) {
    const isTheirs = ownerAt(owners.get(ticketId) ?? [], seq) === customerId;
    let { fields, codes } = written.get(ticketId) ?? { fields: [], codes: {} };
    for (const field of textFields) {
      const text = changes[field]?.new;
      if (typeof text !== 'string') continue;
      fields = fields.filter((other) => other !== field);
      if (!isTheirs) continue;
      fields.push(field);
      if (hasWords(text))
        codes = { ...codes, [field]: newestCodes([...(codes[field] ?? []), codeOfText(keyring, field, text)]) };
    }
    written.set(ticketId, { fields, codes });
  }
  return (ticketId) => written.get(ticketId) ?? { fields: [], codes: {} };
};

const ownerAt = (owners: readonly OwnerEntry[], seq: number): string | null => {
  const entry = owners.findLast((owner) => owner.seq <= seq);
  return entry ? entry.changes.customer_id.new : (owners[0]?.changes.customer_id.old ?? null);
};
