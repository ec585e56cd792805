import { randomUUID } from 'node:crypto';
import { hourMs, startOfDay } from '#lib/analytics/periods.ts';
import type { DomainEvent } from '#lib/events/domain-event.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import { readHourlyCounts } from '#lib/expectations/hourly-counts.ts';
import { type Usual, usualOf } from '#lib/expectations/usual.ts';
import { importsOf } from '#lib/imports/imports.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { createSpikeDeliveries } from './create-deliveries.ts';
import { findTopics, findVolume, wordsOf } from './find-spikes.ts';
import { readRecent, readShares } from './read-recent.ts';
import { type Finding, type Spike, type Turn, turnOf } from './spike.ts';
import type { WatchDoc } from './watch.ts';
import { watchesIn } from './watches.ts';

export type CheckDeps = { store: Store; events: EventBus; now: () => Date };

/** `learning`: too little is known of the tenant. `filling`: its past is being stored. `overtaken`: by another check. */
export type CheckOutcome = 'checked' | 'learning' | 'filling' | 'overtaken';

export type CheckResult = { outcome: CheckOutcome; began: readonly Spike[] };

/** What is usual is learnt again after that: a past that was imported counts soon. */
const usualForMs = hourMs;
/** A spike that is on is looked at again, so that it ends when no ticket comes any more. */
const recheckMs = 5 * 60_000;

/**
 * Compares a tenant's last minutes with what is usual. What begins to spike is stored together with its deliveries, so that of
 * checks at once, and of one that is repeated, one speaks of it; then it is an event.
 */
export const checkTenant = async ({ store, events, now }: CheckDeps, tenantId: string): Promise<CheckResult> => {
  const at = now();
  const watch = await watchesIn(store).find(tenantId);
  const isFilling = await isPastBeingStored(store, tenantId);
  const usual = isFilling ? null : await usualAt(store, tenantId, watch, at);
  const { spikes, began } = usual ? await turnAt(store, tenantId, usual, watch?.spikes ?? [], at) : calm;
  const checked = {
    ...{ checked_at: at, spikes, usual },
    usual_until: isFilling ? at : (freshUntil(watch, at) ?? new Date(at.getTime() + usualForMs)),
    recheck_at: spikes.length > 0 || isFilling ? new Date(at.getTime() + recheckMs) : null,
  };
  const isStored = await inTransaction(store, async (tx) => {
    if (!(await watchesIn(tx).put(tenantId, watch, checked))) return tx.abandon(false);
    await createSpikeDeliveries(tx, tenantId, began, at);
    return true;
  });
  if (!isStored) return { outcome: 'overtaken', began: [] };
  await events.publish(began.map((spike) => eventOf(tenantId, spike)));
  return { outcome: isFilling ? 'filling' : usual ? 'checked' : 'learning', began };
};

const calm: Turn = { spikes: [], began: [] };

/** While a first import or a file brings a past, half of it would make the rest of the day unusual. */
const isPastBeingStored = async (store: Store, tenantId: string): Promise<boolean> => {
  const [run, file] = await Promise.all([
    runsOf(store, tenantId).findRunning(),
    importsOf(store, tenantId).findRunning(),
  ]);
  return run?.is_first_import === true || file !== null;
};

const freshUntil = (watch: WatchDoc | null, now: Date): Date | null =>
  watch && watch.usual_until > now ? watch.usual_until : null;

const usualAt = async (store: Store, tenantId: string, watch: WatchDoc | null, now: Date): Promise<Usual | null> =>
  watch && freshUntil(watch, now) ? watch.usual : usualOf(await readHourlyCounts(store, tenantId, startOfDay(now)));

const turnAt = async (
  store: Store,
  tenantId: string,
  usual: Usual,
  spikes: readonly Spike[],
  now: Date,
): Promise<Turn> => {
  const recent = await readRecent(store, tenantId, now);
  const words = wordsOf(recent);
  const topics: Finding[] =
    words.length === 0 ? [] : findTopics(recent, usual, await readShares(store, tenantId, words, now), words);
  return turnOf(spikes, [...findVolume(recent, usual), ...topics], now, randomUUID);
};

const eventOf = (tenantId: string, spike: Spike): DomainEvent => {
  const { id: spike_id, kind, words, since, seen, expected, minutes, ticketIds } = spike;
  const detail = {
    ...{ version: 1 as const, tenant_id: tenantId, spike_id, since: since.toISOString() },
    ...{ seen, expected, minutes, ticket_ids: [...ticketIds] },
  };
  return kind === 'volume'
    ? { type: 'VolumeSpiking', detail }
    : { type: 'TopicSpiking', detail: { ...detail, words: [...words] } };
};
