import { memberOf } from '#lib/json.ts';
import type { Gone } from '#lib/tickets/gone.ts';
import { readId } from './canonical-ticket.ts';

/** A place in a list. Opaque outside its adapter, which can read it for as long as a run lasts; at most 2 KiB. */
export type Cursor = string;

export const maxCursorLength = 2_048;

/** One entry of a list. */
export type ListedEntry =
  | {
      kind: 'ticket';
      id: string;
      updatedAt: Date | null;
      raw: unknown;
      /** The list has not all of it: `detail` has the rest. */
      needsDetail: boolean;
    }
  | { kind: 'gone'; id: string; gone: Gone; updatedAt: Date | null }
  | { kind: 'malformed'; id: string | null; reason: string };

/** What an entry of a list says besides its id. */
type ListedAs = { updatedAt: Date | null; gone?: Gone | null; needsDetail?: boolean };

/** An entry that a list shows, by its member `id`. */
export const listedAs = (raw: unknown, { updatedAt, gone, needsDetail = false }: ListedAs): ListedEntry => {
  const id = readId(memberOf(raw, 'id'));
  if (id === null) return { kind: 'malformed', id, reason: 'id: is neither a text nor an integer of 53 bits' };
  return gone ? { kind: 'gone', id, gone, updatedAt } : { kind: 'ticket', id, updatedAt, raw, needsDetail };
};

export type HelpdeskPage = {
  /** No id is in it twice. */
  entries: readonly ListedEntry[];
  /** Null at the end of the list. Never the cursor that the page was read by. */
  next: Cursor | null;
  /** Only where it is the size of exactly this list. */
  totalCount: number | null;
  /**
   * Everything that changed before this place has been listed if the pass ends after this page: the next incremental pass
   * starts here. Null if this page says nothing about that.
   */
  checkpoint: Cursor | null;
  /** All tickets were listed, and lists of what is gone follow. Without it, the end of the list is that of the tickets. */
  endsTickets?: boolean;
  /** The pass has listed its tickets before, and reads them again on purpose: a list without new ones is not endless. */
  listsAgain?: boolean;
};

/** An answer that `classify` found ok, read as a page, or why it is none. */
export type ReadPage = { kind: 'page'; page: HelpdeskPage } | { kind: 'broken'; reason: string };

/** The answer to `list` is none, and why. */
export const brokenPage = (reason: string): ReadPage => ({
  kind: 'broken',
  reason: `The help desk's page has another shape: ${reason}`,
});

/** A page with the rules that hold for every desk: one entry for each id, and a list that moves on. */
export const checkedPage = (cursor: Cursor, page: HelpdeskPage): ReadPage => {
  const { next, checkpoint } = page;
  if (next === cursor)
    return { kind: 'broken', reason: 'The help desk goes in circles: a page names itself as the next' };
  if ([next, checkpoint].some((place) => (place?.length ?? 0) > maxCursorLength))
    return { kind: 'broken', reason: `The help desk's cursor is longer than ${maxCursorLength} characters` };
  return { kind: 'page', page: { ...page, entries: newestOfEach(page.entries) } };
};

/** Of several entries with one id the newest stays, of equally new ones the last, in the place of the first. */
const newestOfEach = (entries: readonly ListedEntry[]): ListedEntry[] => {
  const kept = new Map<string | symbol, ListedEntry>();
  for (const entry of entries) {
    const key = entry.id ?? Symbol('an entry without an id');
    const earlier = kept.get(key);
    if (!earlier || changedAt(entry) >= changedAt(earlier)) kept.set(key, entry);
  }
  return [...kept.values()];
};

const changedAt = (entry: ListedEntry): number =>
  entry.kind === 'malformed' ? Number.NEGATIVE_INFINITY : (entry.updatedAt?.getTime() ?? Number.NEGATIVE_INFINITY);
