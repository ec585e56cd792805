import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { toFormerTickets } from '#lib/ledger/former-tickets.ts';
import {
  endMove,
  leaveToRecount,
  makeCounters,
  moveNumber,
  moveNumberBack,
  noteRecounted,
  tenantInLedger,
  tenantsWithoutSources,
  tenantToMove,
} from '#lib/ledger/move-numbers.ts';
import { turnPagesIntoMarks } from '#lib/ledger/page-records.ts';
import { recountNext } from '#lib/ledger/rebuild-stats.ts';
import type { Store } from '#lib/mongo/store.ts';
import { convertSearch } from './convert-search.ts';

/** One change of stored documents, tenant by tenant or batch by batch. */
export type Migration = {
  name: string;
  /** Makes the next bounded step; what it did, or null if nothing is left. Repeating a killed step is harmless. */
  step: (store: Store) => Promise<string | null>;
};

const tenantsAtOnce = 100;

/** Tenants whose counts lack what this release counts are left to the next migration. */
const toSources: Migration = {
  name: 'sources',
  step: async (store) => {
    const tenants = await tenantsWithoutSources(store, tenantsAtOnce);
    for (const tenantId of tenants) await leaveToRecount(store, tenantId);
    return tenants.length > 0 ? `${tenants.join(', ')}: tickets to be counted again` : null;
  },
};

/** Change numbers move from `change_counters` to the ledger, and counts get their present form. */
const toLedger: Migration = {
  name: 'ledger',
  step: async (store) => {
    const next = await tenantToMove(store);
    if (!next) return null;
    const { tenantId, recounted } = next;
    await moveNumber(store, tenantId);
    const month = await recountNext(store, tenantId, recounted);
    if (month === null) await endMove(store, tenantId);
    else await noteRecounted(store, tenantId, month);
    return `${tenantId}: ${month ?? 'totals'} counted`;
  },
};

/** Search terms get their present form, in batches, and the index of the former ones is removed. */
const toTermHashes: Migration = { name: 'search', step: convertSearch };

const backFromPages: Migration = {
  name: 'page records, back',
  step: async (store) => {
    const turned = await turnPagesIntoMarks(store);
    return turned > 0 ? `${turned} page records turned into marks on their tickets` : null;
  },
};

const backFromLedger: Migration = {
  name: 'ledger, back',
  step: async (store) => {
    const tenantId = await tenantInLedger(store);
    if (tenantId === null) return null;
    await makeCounters(store);
    await foldCounts(store, tenantId);
    await toFormerTickets(store, tenantId);
    await moveNumberBack(store, tenantId);
    return `${tenantId}: tickets in their former form, change number given back`;
  },
};

/** In this order; each finds in the database what it has left to do. */
export const migrations: readonly Migration[] = [toSources, toLedger, toTermHashes];

/** What an earlier release needs to work on the database again; its statistics it rebuilds itself. */
export const migrationsBack: readonly Migration[] = [backFromPages, backFromLedger];

export type Migrated = { steps: number; isDone: boolean };

/**
 * Brings the documents of earlier releases into the form of this one, in steps that are reported after they were made.
 * Idempotent; stops at the deadline, and another call goes on.
 */
export const migrate = async (
  store: Store,
  {
    deadline = Number.POSITIVE_INFINITY,
    report = () => {},
    steps: all = migrations,
  }: {
    deadline?: number;
    report?: (migration: string, step: string) => void;
    steps?: readonly Migration[];
  } = {},
): Promise<Migrated> => {
  let steps = 0;
  for (const { name, step } of all)
    for (;;) {
      if (performance.now() >= deadline) return { steps, isDone: false };
      const done = await step(store);
      if (done === null) break;
      steps++;
      report(name, done);
    }
  return { steps, isDone: true };
};
