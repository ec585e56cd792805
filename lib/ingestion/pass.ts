import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { Capabilities } from '#lib/helpdesks/capabilities.ts';
import type { RunMode } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { Cursor } from '#lib/helpdesks/page.ts';
import type { HelpdeskPart } from '#lib/provider/provider.ts';
import type { GoneKind } from '#lib/tickets/gone.ts';
import { afterChanges, type ChangesBetween, changesFrom, turnToChanges } from './changes-between.ts';

/** What a run over a tenant's own help desk is, beside its pages. */
export type Pass = {
  mode: RunMode;
  /** Of the connection when the run started. Under another one no page is asked for. */
  revision: number;
  /** Where the next page is. */
  cursor: Cursor;
  /** Where the next incremental pass starts, by the pages so far. */
  checkpoint: Cursor | null;
  /** Every change before it was listed; null until all tickets are. */
  complete_until: Date | null;
  /** The desk may have archived tickets that did not change since: its list leaves them out. */
  archived_before?: Date | undefined;
  /** No later than this, since its list is not in the order of changes: what changes while it is read may be missed. */
  complete_at_most?: Date;
  /** Of a full pass that follows others; absent in passes of earlier releases. */
  changes?: ChangesBetween;
  /** How often its cursor was lost since the last page. */
  restarts: number;
};

export type PassRule = {
  /** How old the last full pass may be; a day by default. */
  fullEveryMs?: number | undefined;
  /** How often a full pass looks at what changes while it lasts; every five minutes by default. */
  changesEveryMs?: number | undefined;
};

const dayMs = 86_400_000;
const usualChangesEveryMs = 300_000;

/** The first pass of a connection is a full one, and so is one from time to time; all others read what changed since. */
export const firstPass = (
  connection: ConnectionDoc,
  { fullEveryMs = dayMs, changesEveryMs = usualChangesEveryMs }: PassRule,
  { mode: asked, now }: { mode?: RunMode | undefined; now: Date },
): Pass => {
  const { capabilities, start } = adapterOf(connection);
  const { checkpoint, last_full_at, revision, settings, target } = connection;
  const isFull = asked === 'full' || capabilities.incremental === 'none' || !checkpoint;
  const age = last_full_at === null ? Number.POSITIVE_INFINITY : now.getTime() - last_full_at.getTime();
  const isDue = asked === undefined && age >= fullEveryMsOf(capabilities, fullEveryMs);
  const mode = isFull || isDue ? 'full' : 'incremental';
  const reached = checkpoint?.cursor ?? null;
  const isPartial = mode === 'incremental' && reached !== null;
  const canLookBetween = capabilities.incremental !== 'none' && reached !== null;
  const cursor = isPartial ? reached : start(reached, now, { ...settings, target });
  const isInOrderOfChanges = capabilities.order === 'asc';
  return {
    ...{ mode, revision, cursor, checkpoint: null, complete_until: null, restarts: 0 },
    ...archiveBefore(capabilities, now),
    ...(mode === 'full' && canLookBetween && { changes: changesFrom(reached, changesEveryMs, now) }),
    ...(!isInOrderOfChanges && { complete_at_most: new Date(now.getTime() - capabilities.settleMs) }),
  };
};

const archiveBefore = ({ archiveAfterDays }: Capabilities, now: Date): Pick<Pass, 'archived_before'> =>
  archiveAfterDays === null ? {} : { archived_before: new Date(now.getTime() - archiveAfterDays * dayMs) };

/** Ways of leaving a desk after which only a full pass finds a ticket missing, unless an incremental one shows them. */
const everyLoss: readonly GoneKind[] = ['deleted', 'spam', 'merged'];

/** A desk that shows every loss at once, and asks not to be read whole again and again, is so seldom. */
const seldomMs = 30 * dayMs;

const fullEveryMsOf = ({ full, gone }: Capabilities, fullEveryMs: number): number => {
  const showsEveryLoss = everyLoss.every((kind) => gone.incremental.includes(kind));
  return full === 'export' && showsEveryLoss ? Math.max(fullEveryMs, seldomMs) : fullEveryMs;
};

/** A pass after one more page. */
export const passAfter = (pass: Pass, part: HelpdeskPart): Pass => {
  const { changes } = pass;
  if (changes?.reading) return { ...pass, ...afterChanges(changes, changes.reading, part), restarts: 0 };
  const { next, checkpoint, listedUntil, endsTickets } = part;
  const cursor = next ?? pass.cursor;
  return {
    ...pass,
    ...(changes ? turnToChanges({ cursor, changes }, part) : { cursor }),
    checkpoint: checkpoint ?? pass.checkpoint,
    complete_until:
      pass.complete_until ?? (next === null || endsTickets ? earlierOf(listedUntil, pass.complete_at_most) : null),
    restarts: 0,
  };
};

const earlierOf = (one: Date, other = one): Date => (one < other ? one : other);

type OfPass = { pass?: Pass | undefined };

/** Whether a full pass is at what changed meanwhile. */
export const readsChanges = ({ pass }: OfPass): boolean => Boolean(pass?.changes?.reading);

/** Whether the next page shows only what changed; otherwise a run holds what its list shows, page by page. */
export const isPartial = (run: OfPass): boolean => run.pass?.mode === 'incremental' || readsChanges(run);
