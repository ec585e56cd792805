import { randomUUID } from 'node:crypto';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { connectionOf } from '#lib/connections/connections.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { messageOf } from '#lib/errors.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { RunMode } from '#lib/helpdesks/helpdesk-adapter.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import type { PageMessage, RunOutline } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { tenantRecordIn } from '#lib/tenants/tenant-record.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { endRun, endRunIn } from './end-run.ts';
import { firstPass, type PassRule } from './pass.ts';
import { lockOf, positionOf, type RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

export type StartOptions = PassRule & {
  tenantId: string;
  allowDeletions: number;
  ttlMs: number;
  /** What kind of pass is asked for; by default the one that is due. Means nothing for the generic provider. */
  mode?: RunMode | undefined;
  now?: Date | undefined;
  /** Called with each run that failed in here. */
  onFailed?: (run: RunDoc) => Promise<void>;
};

export type Started = { kind: 'started'; run: RunDoc } | { kind: 'taken'; jobId: string };

/** What a page has shown besides its run: when the lease was last renewed, and whether it was unchanged. */
export type AfterPage = { renewedAt?: number | undefined; isUnchanged?: boolean };

/** The message of a run's next page. From its second page on a first delivery need not look at the run. */
export const messageOfRun = (run: RunDoc, after: AfterPage = {}): PageMessage => ({
  job_id: run.job_id,
  tenant_id: run.tenant_id,
  page: run.page,
  epoch: run.epoch,
  attempt: 0,
  // A place in a help desk's list stays in the database.
  ...(run.page !== null && run.page_size && !run.pass && { run: outlineOf(run, run.page_size, after) }),
});

const outlineOf = (run: RunDoc, page_size: number, { renewedAt, isUnchanged = false }: AfterPage): RunOutline => ({
  started_at: run.started_at.toISOString(),
  page_size,
  position: positionOf(run),
  ...(renewedAt !== undefined && { renewed_at: renewedAt }),
  ...(isUnchanged && { is_unchanged: true }),
});

/**
 * Starts a tenant's run if none is running: of any number of concurrent callers exactly one succeeds. An abandoned run
 * is failed first, with its reason. A crash in here leaves nothing, or a run that is resumed.
 * @throws if the queue does not accept the first page; the run is then failed and its lock freed
 */
export const startRun = async (store: Store, pages: Sender<PageMessage>, options: StartOptions): Promise<Started> => {
  const { tenantId, onFailed } = options;
  const created = await createRun(store, options);
  if (created.kind === 'taken') return created;
  const { run, abandoned } = created;
  if (abandoned) await onFailed?.(abandoned);

  try {
    await pages.send({ message: messageOfRun(run), groupId: tenantId });
  } catch (error) {
    const failed = await endRun(store, run, 'failed', `Its first page could not be queued: ${messageOf(error)}`);
    if (failed) await onFailed?.(failed);
    throw error;
  }
  return { kind: 'started', run };
};

type Created = { kind: 'created'; run: RunDoc; abandoned: RunDoc | null };

/**
 * Claims the lock and creates its holder's run, replacing an abandoned one: in one transaction, so that a page of the
 * abandoned run conflicts with it.
 */
const createRun = (
  store: Store,
  { tenantId, allowDeletions, ttlMs, mode, fullEveryMs, changesEveryMs, now = new Date() }: StartOptions,
): Promise<Created | Extract<Started, { kind: 'taken' }>> =>
  inTransaction<Created | Extract<Started, { kind: 'taken' }>>(store, async (tx) => {
    const claim = await locksIn(tx).claim(lockOf(tenantId), randomUUID(), ttlMs);
    if (claim.kind === 'taken') return tx.abandon({ kind: 'taken', jobId: claim.ownerId });
    const { lease } = claim;
    const runs = runsOf(tx, tenantId);
    const running = await runs.findRunning();
    const abandoned =
      running && (await endRunIn(tx, running, 'failed', 'Its lock ran out, and a new run took its place'));
    await tenantRecordIn(tx).noteIngested(tenantId);
    const connection = await connectionOf(tx, tenantId);
    const rule = { fullEveryMs, changesEveryMs };
    const pass = connection.kind === 'generic' ? {} : await passOver(tx, connection, rule, { mode, now });
    // A desk that was never read whole has old tickets, whatever the tenant had before.
    const isNewDesk = connection.kind !== 'generic' && connection.last_full_at === null;
    const is_first_import = isNewDesk || (await runs.areAllIncomplete());
    const given = { allow_deletions: allowDeletions, is_first_import, ...pass };
    const run = await runs.create(lease.ownerId, lease.epoch, given);
    return { kind: 'created', run, abandoned };
  });

/** The pass of a run over a tenant's own help desk, and the size of its pages. */
const passOver = async (
  tx: Transaction,
  connection: ConnectionDoc,
  rule: PassRule,
  asked: { mode: RunMode | undefined; now: Date },
) => {
  const { pageSize } = adapterOf(connection).capabilities;
  const limit = await tenantsIn(tx).pageSize(connection.tenant_id);
  const pass = firstPass(connection, rule, asked);
  return { pass, page_size: Math.min(pageSize.default, limit ?? pageSize.default) };
};
