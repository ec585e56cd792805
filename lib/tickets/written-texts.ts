import type { Keyring } from '#lib/secrets/deployment-secrets.ts';
import { codeOfText, hasWords, newestCodes, type TextField, textFields } from './erased-texts.ts';
import type { ErasedTexts } from './ticket.ts';
import type { historyOf, OwnerEntry, TextPlace } from './ticket-history.ts';

type History = Pick<ReturnType<typeof historyOf>, 'ownersOf' | 'textsOf'>;

/** What one customer wrote in some tickets. */
export type WrittenTexts = {
  /** A ticket's current texts by the customer. */
  fieldsOf: (ticketId: string) => TextField[];
  /** Codes of all texts of a ticket by the customer. */
  codesOf: (ticketId: string) => ErasedTexts;
  /** The positions of these texts in the history. */
  places: TextPlace[];
};

/** The state of a field along the history. */
type Track = {
  /** Whether the current text is the customer's. */
  isTheirs: boolean;
  /** By a text's code, whether it is the customer's. */
  authors: Map<string, boolean>;
  codes: string[];
};

/**
 * Attributes texts to a customer by the tickets' history: a text is theirs if it first appeared while the ticket was
 * theirs, whoever has it later. In tickets that are theirs now authors are indistinguishable, so all texts are theirs.
 */
export const textsWrittenBy = async (
  history: History,
  keyring: Keyring,
  customerId: string,
  { ids, ownIds }: { ids: readonly string[]; ownIds: ReadonlySet<string> },
): Promise<WrittenTexts> => {
  const owners = Map.groupBy(await history.ownersOf(ids), ({ ticket_id }) => ticket_id);
  const hasAt = (ticketId: string, seq: number): boolean =>
    ownIds.has(ticketId) || ownerAt(owners.get(ticketId) ?? [], seq) === customerId;
  const freshTrack = (ticketId: string): Track => ({ isTheirs: hasAt(ticketId, 0), authors: new Map(), codes: [] });
  const tracks = new Map(ids.map((id) => [id, { subject: freshTrack(id), message: freshTrack(id) }]));
  const places: TextPlace[] = [];

  for await (const { ticket_id: ticketId, seq, changes } of history.textsOf(ids)) {
    for (const field of textFields) {
      const text = changes[field]?.new;
      const track = tracks.get(ticketId)?.[field];
      if (typeof text !== 'string' || !track) continue;
      if (track.isTheirs) places.push({ seq, field, side: 'old' });
      follow(track, hasWords(text) ? codeOfText(keyring, field, text) : null, hasAt(ticketId, seq));
      if (track.isTheirs) places.push({ seq, field, side: 'new' });
    }
  }
  return {
    fieldsOf: (ticketId) => textFields.filter((field) => tracks.get(ticketId)?.[field].isTheirs),
    codesOf: (ticketId) =>
      Object.fromEntries(textFields.map((field) => [field, tracks.get(ticketId)?.[field].codes ?? []])),
    places,
  };
};

/** The field gets another text; one without a code is empty. */
const follow = (track: Track, code: string | null, isWrittenByThem: boolean): void => {
  const author = code === null ? undefined : track.authors.get(code);
  track.isTheirs = author ?? isWrittenByThem;
  if (code === null) return;
  track.authors.set(code, track.isTheirs);
  if (track.isTheirs) track.codes = newestCodes([...track.codes, code]);
};

const ownerAt = (owners: readonly OwnerEntry[], seq: number): string | null => {
  const entry = owners.findLast((owner) => owner.seq <= seq);
  return entry ? entry.changes.customer_id.new : (owners[0]?.changes.customer_id.old ?? null);
};
