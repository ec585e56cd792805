import type { Cursor } from '#lib/helpdesks/page.ts';
import type { HelpdeskPart } from '#lib/provider/provider.ts';

/**
 * A full pass may take hours. What changes meanwhile is read in between, from the checkpoint on, as an incremental pass
 * would read it: it must not wait for the end of the list.
 */
export type ChangesBetween = {
  /** Where the next look at them begins. */
  checkpoint: Cursor;
  every_ms: number;
  due_at: Date;
  /** Their pages so far, which have no place in the list of all tickets. */
  pages: number;
  /** Every change before it is stored; null until they were read once. */
  read_until: Date | null;
  /** While they are read. */
  reading: Reading | null;
};

type Reading = {
  /** Where the list of all tickets goes on. */
  resume_at: Cursor;
  began_at: Date;
  checkpoint: Cursor | null;
  complete_until: Date;
};

type Place = { cursor: Cursor; changes: ChangesBetween };

export const changesFrom = (checkpoint: Cursor, everyMs: number, now: Date): ChangesBetween => ({
  ...{ checkpoint, every_ms: everyMs, due_at: new Date(now.getTime() + everyMs) },
  ...{ pages: 0, read_until: null, reading: null },
});

type Read = Pick<HelpdeskPart, 'next' | 'checkpoint' | 'listedUntil' | 'asked'>;

const endOf = ({ asked, listedUntil }: Read): Date => asked?.answeredAt ?? listedUntil;

/** Where a full pass goes on after a page of its list: at what changed, if that is due. */
export const turnToChanges = ({ cursor, changes }: Place, part: Read): Place => {
  const now = endOf(part);
  if (part.next === null || now < changes.due_at) return { cursor, changes };
  // The page before was asked for before any of the changes' pages will be.
  const reading = { resume_at: cursor, began_at: now, checkpoint: null, complete_until: part.listedUntil };
  return { cursor: changes.checkpoint, changes: { ...changes, reading } };
};

/**
 * Where it goes on after a page of changes: with their next page, or back in the list. They get half of the time at most,
 * or a list would never end at a desk that changes faster than it can be read.
 */
export const afterChanges = (changes: ChangesBetween, reading: Reading, part: Read): Place => {
  const pages = changes.pages + 1;
  const checkpoint = part.checkpoint ?? reading.checkpoint;
  if (part.next !== null)
    return { cursor: part.next, changes: { ...changes, pages, reading: { ...reading, checkpoint } } };
  const now = endOf(part).getTime();
  const due_at = new Date(now + Math.max(changes.every_ms, now - reading.began_at.getTime()));
  const read = { checkpoint: checkpoint ?? changes.checkpoint, read_until: reading.complete_until };
  return { cursor: reading.resume_at, changes: { ...changes, ...read, pages, due_at, reading: null } };
};
