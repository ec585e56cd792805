import type { GoneKind } from '#lib/tickets/gone.ts';

/** What a help desk's API can show, and how its lists behave while they change. */
export type Capabilities = {
  /** Where a full pass reads: the ordinary list, or an export that holds archived tickets, too. */
  full: 'list' | 'export';
  /** How an incremental pass goes on: by the cursor of the last one, by a time, or not at all. */
  incremental: 'cursor' | 'since' | 'none';
  /** Ways of leaving the desk that each kind of pass shows. Others are noticed only by what a full pass missed. */
  gone: { incremental: readonly GoneKind[]; full: readonly GoneKind[] };
  /** How far an incremental pass looks back behind its checkpoint. */
  overlapMs: number;
  /** Changes that are younger may not be listed yet. */
  settleMs: number;
  /** The order of the list: an order by change, with page numbers, can lose entries while it is read. */
  order: 'asc' | 'desc' | 'id' | 'none';
  /** Older tickets vanish from the list without being gone. */
  archiveAfterDays: number | null;
  /** The most entries that one query yields. */
  maxEntries: number | null;
  pageSize: { default: number; max: number };
  /** Whether the list lacks the texts of some of its tickets, or of each. Absent: it holds whole tickets. */
  details?: 'some' | 'each';
};
