import { expect } from 'vitest';
import { usual, type ZendeskBehaviour } from '#infra/local/helpdesks/zendesk/behaviour.ts';
import { zendeskDesk } from '#infra/local/helpdesks/zendesk/desk.ts';
import type { TicketStatus, ZendeskTicket } from '#infra/local/helpdesks/zendesk/ticket.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { findConnection } from '#lib/connections/connections.ts';
import type { HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import type { HelpdeskAdapter, RunMode } from '#lib/helpdesks/helpdesk-adapter.ts';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { connectTenant, exportedDesk } from './exported-desk.ts';
import type { Fault } from './faults.ts';
import type { World } from './world.ts';

// A help desk that changes between any two calls, read by runs whose instances are killed between any two steps, and what
// must hold of both at the end of each run.

export type Change =
  | { do: 'create' }
  | { do: 'update'; ticket: number; status: Exclude<TicketStatus, 'deleted'> }
  /** The system lists it again, as it is. */
  | { do: 'touch' | 'archive' | 'remove' | 'restore'; ticket: number }
  /** It leaves the list without a tombstone. */
  | { do: 'vanish'; ticket: number };

export type Pass = {
  mode: RunMode | undefined;
  /** How often a full pass looks at what changes while it lasts. */
  changesEveryMs: number;
  /** What happens before each call, one after the other, each so many seconds after the one before. */
  changes: readonly { change: Change; seconds: number }[];
  /** Each list befalls one instance. */
  faults: readonly (readonly Fault[])[];
  behaviour: Pick<ZendeskBehaviour, 'emptyPages' | 'repeats' | 'cursorLifeMs'>;
};

/** The desks of a world's tenants, each by its own list, of which some have no texts. */
export const helpdesks = () => {
  const send = new Map<string, HelpdeskHttp['send']>();
  const adapters = new Map<string, HelpdeskAdapter>();
  return {
    add(tenantId: string, one: HelpdeskHttp['send'], adapter: HelpdeskAdapter): void {
      send.set(tenantId, one);
      adapters.set(tenantId, adapter);
    },
    adapterOf: ({ tenant_id }: ConnectionDoc): HelpdeskAdapter => adapters.get(tenant_id) ?? zendesk,
    send: ((connection, request, options) => {
      const desk = send.get(connection.tenant_id);
      if (!desk) throw new Error(`${connection.tenant_id} has no desk`);
      return desk(connection, request, options);
    }) satisfies HelpdeskHttp['send'],
  };
};

/** A tenant of a world with a desk of its own. */
export const helpdeskStory = async (
  world: World,
  desks: ReturnType<typeof helpdesks>,
  tenantId: string,
  adapter: HelpdeskAdapter = zendesk,
) => {
  const { store, clock } = world;
  const desk = zendeskDesk(() => clock.now);
  let hasLost = false;
  /** All that ever left the list, by whatever way. */
  const left = new Set<string>();
  const answerOf = exportedDesk(desk);
  let behaviour: ZendeskBehaviour = { ...usual, limits: null };
  let changes: Pass['changes'] = [];

  const make = (change: Change): void => {
    if (change.do === 'create') return void desk.create(written(`Since ${clock.now}`));
    const all = desk.all();
    const ticket = all[change.ticket % Math.max(1, all.length)];
    if (!ticket) return;
    if (change.do === 'remove' || change.do === 'vanish') left.add(`${ticket.id}`);
    hasLost ||= change.do === 'vanish';
    if (change.do === 'vanish') desk.lose(ticket.id);
    else if (change.do === 'update') desk.update(ticket.id, { status: change.status, ...written(`At ${clock.now}`) });
    else desk[change.do](ticket.id);
  };
  const makeNext = (): void => {
    const [next, ...rest] = changes;
    changes = rest;
    if (!next) return;
    clock.now += next.seconds * 1_000;
    make(next.change);
  };
  await connectTenant(store, tenantId, clock.now);
  const send: HelpdeskHttp['send'] = async (connection, request) => {
    makeNext();
    const response = answerOf(request, clock.now, behaviour);
    clock.now += 300;
    const verdict = zendesk.classify(response);
    if (verdict.kind === 'unauthorized' || verdict.kind === 'forbidden') throw new Error(connection.tenant_id);
    return { kind: 'answered', response, verdict };
  };
  desks.add(tenantId, send, adapter);

  /** Stored tickets by id, the deleted ones, too. */
  const stored = async (): Promise<Map<string, TicketDoc>> => {
    const tickets = await store.db.collection<TicketDoc>('tickets').find({ tenant_id: tenantId }).toArray();
    return new Map(tickets.map((ticket) => [ticket.external_id, ticket]));
  };
  const isStored = (ticket: ZendeskTicket, tickets: ReadonlyMap<string, TicketDoc>): boolean => {
    const found = tickets.get(`${ticket.id}`);
    if (ticket.status === 'deleted') return !found || Boolean(found.deleted_at ?? found.gone);
    const isSame = found?.status === ticket.status && found.subject === ticket.subject;
    return isSame && found.message === ticket.description && !found.deleted_at;
  };

  /** What a pass from the checkpoint on will not list is stored as it is. */
  const expectNothingBehindCheckpoint = async (): Promise<void> => {
    const checkpoint = (await findConnection(store, tenantId))?.checkpoint;
    if (!checkpoint) return;
    const list = zendesk.list(checkpoint.cursor, 1_000);
    const rest = answerOf(list, clock.now + 600_000, { ...behaviour, ...plain });
    const ahead = new Set(rest.json.tickets.map(({ id }: { id: number }) => id));
    const tickets = await stored();
    const behind = desk.all().filter((ticket) => !ahead.has(ticket.id) && !isStored(ticket, tickets));
    expect(behind, 'lost behind the checkpoint').toEqual([]);
    const complete = desk.all().filter(({ generated_at }) => generated_at <= checkpoint.complete_until.getTime());
    expect(
      complete.filter((ticket) => !isStored(ticket, tickets)),
      'changed before complete_until',
    ).toEqual([]);
  };

  const expectNothingDeletedThatNeverLeft = async (): Promise<void> => {
    const deleted = [...(await stored()).values()].filter(({ deleted_at }) => deleted_at);
    expect(deleted.map(({ external_id }) => external_id).filter((id) => !left.has(id))).toEqual([]);
  };

  type RunOf = Pick<Pass, 'mode' | 'faults'> & Partial<Pick<Pass, 'changesEveryMs'>>;
  const run = async ({ mode, faults, changesEveryMs }: RunOf, allowDeletions = 0): Promise<void> => {
    await world.start(tenantId, undefined, { allowDeletions, mode, changesEveryMs });
    await world.run(...faults);
    const last = await runsOf(store, tenantId).findLast();
    expect(last?.error ?? null).toBeNull();
  };

  return {
    make,
    async pass({ behaviour: given, ...pass }: Pass): Promise<void> {
      behaviour = { ...behaviour, ...given };
      changes = pass.changes;
      await run(pass);
      await expectNothingBehindCheckpoint();
      await expectNothingDeletedThatNeverLeft();
    },
    /** Nothing happens any more: what changed is seen by the next pass, and what vanished by two whole ones. */
    async expectQuiescence(): Promise<void> {
      changes = [];
      behaviour = { ...behaviour, ...plain };
      clock.now += 120_000;
      await run({ mode: undefined, faults: [] }, 1_000);
      const tickets = await stored();
      expect(desk.all().filter((ticket) => !isStored(ticket, tickets))).toEqual([]);
      for (let n = 0; n < 2 && hasLost; n++) await run({ mode: 'full', faults: [] }, 1_000);
      const living = [...(await stored()).values()].filter(({ deleted_at }) => !deleted_at);
      const atDesk = desk.all().filter(({ status }) => status !== 'deleted');
      expect(living.map(({ external_id }) => external_id).toSorted()).toEqual(
        atDesk.map(({ id }) => `${id}`).toSorted(),
      );
    },
  };
};

const written = (words: string) => ({ subject: words, description: words });

const plain = { emptyPages: 0, repeats: false, cursorLifeMs: Number.POSITIVE_INFINITY, hidesLastMinute: false };
