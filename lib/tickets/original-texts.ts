import { inSession, type Store } from '#lib/mongo/store.ts';
import { type Part, united } from '#lib/mongo/union.ts';
import type { Changes } from './changes.ts';
import { type TextField, textFields } from './erased-texts.ts';
import { only, tenantScope } from './tenant-scope.ts';

/** Changes as stored: of a new ticket's texts only the names, since the texts stand in the ticket. */
export type StoredChanges = Record<string, { old: unknown; new?: unknown }>;

type Entry = { ticket_id: string; changes: StoredChanges };

/** The same changes without the new texts, for the entry of a new ticket. */
export const withoutTexts = (changes: Changes): StoredChanges => ({
  ...changes,
  ...Object.fromEntries(
    textFields.flatMap((field) => (changes[field] ? [[field, { old: changes[field].old }] as const] : [])),
  ),
});

/** Entries with the texts that are not stored in them; costs two commands if there are any such entries, however many. */
export const withOriginalTexts = async <E extends Entry>(
  store: Store,
  tenantId: string,
  entries: readonly E[],
): Promise<(E & { changes: Changes })[]> => {
  const ids = new Set(entries.filter(lacksText).map(({ ticket_id }) => ticket_id));
  const textOf = await originalTextsOf(store, tenantId, [...ids]);
  return entries.map((entry) => withText(entry, textOf));
};

/** The text that a ticket was created with; null if the ticket is gone. */
export type OriginalTexts = (ticketId: string, field: TextField) => string | null;

/**
 * The texts that tickets were created with: what the first later change of a text replaced, else what the ticket says.
 * Tickets are read first: a change in between is then found among the changes, and an erasure, too.
 */
export const originalTextsOf = async (
  store: Store,
  tenantId: string,
  ticketIds: readonly string[],
): Promise<OriginalTexts> => {
  if (ticketIds.length === 0) return () => null;
  const { tickets, session, ofTenant } = tenantScope(store, tenantId);
  const current = await tickets
    .find(ofTenant({ external_id: { $in: [...ticketIds] } }), {
      ...session,
      projection: only(['external_id', ...textFields]),
    })
    .toArray();
  const replaced = await firstReplacedTexts(store, tenantId, ticketIds);
  const texts = new Map<string, string>();
  for (const ticket of current)
    for (const field of textFields) texts.set(keyOf(ticket.external_id, field), ticket[field]);
  for (const { ticket_id, field, text } of replaced) texts.set(keyOf(ticket_id, field), text);
  return (ticketId, field) => texts.get(keyOf(ticketId, field)) ?? null;
};

const keyOf = (ticketId: string, field: TextField): string => `${field} ${ticketId}`;

type ReplacedText = { ticket_id: string; field: TextField; text: string };

/** By ticket and field, the text that its first change replaced. */
const firstReplacedTexts = (store: Store, tenantId: string, ticketIds: readonly string[]): Promise<ReplacedText[]> => {
  const partOf = (field: TextField): Part => ({
    coll: 'ticket_history',
    pipeline: [
      { $match: { tenant_id: tenantId, ticket_id: { $in: [...ticketIds] }, [`changes.${field}.old`]: { $ne: null } } },
      { $sort: { ticket_id: -1, seq: 1 } }, // the order of the index
      { $group: { _id: '$ticket_id', text: { $first: `$changes.${field}.old` } } },
      { $project: { _id: 0, ticket_id: '$_id', field: { $literal: field }, text: 1 } },
    ],
  });
  return store.db
    .collection('ticket_history')
    .aggregate<ReplacedText>(united([partOf('subject'), partOf('message')]), inSession(store))
    .toArray();
};

const isWithheld = (entry: Entry, field: TextField): boolean =>
  entry.changes[field] !== undefined && entry.changes[field].new === undefined;

const lacksText = (entry: Entry): boolean => textFields.some((field) => isWithheld(entry, field));

/** An entry with its texts, which stay where they stand among its changes. */
export const withText = <E extends Entry>(entry: E, textOf: OriginalTexts): E & { changes: Changes } => {
  const put = textFields
    .filter((field) => isWithheld(entry, field))
    .map((field) => [field, { ...entry.changes[field], new: textOf(entry.ticket_id, field) }] as const);
  return { ...entry, changes: { ...entry.changes, ...Object.fromEntries(put) } } as E & { changes: Changes };
};
