import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { type ConnectableKind, connectableKinds, helpdeskNames } from '#lib/helpdesks/helpdesk-kind.ts';
import { seeded } from '../demo-provider/demo/random.ts';
import { demoTenants, demoTickets } from '../demo-provider/demo-tickets.ts';
import type { ProviderTicket } from '../demo-provider/provider-ticket.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '../helpdesks/simulator/simulated-helpdesk.ts';
import { simulators } from '../helpdesks/simulators.ts';
import { changeOf, createFrom } from './changes.ts';

/** A demo tenant and its simulated account at a help desk. */
export type DemoDesk = {
  tenantId: string;
  tenantName: string;
  kind: ConnectableKind;
  /** What people call the kind of help desk. */
  name: string;
  helpdesk: SimulatedHelpdesk;
};

export type DemoDesks = {
  desks: readonly DemoDesk[];
  /** Something happens at each desk. */
  change(): void;
  close(): Promise<void>;
};

/** So few that the limits of all desks let them through within a minute. */
const ticketsOfADesk = 250;
/** Where each ticket costs a call of its own. */
const ticketsByDetail = 70;
/** Of them, those that are yet to be written. */
const later = 50;

const starters: Readonly<Partial<Record<string, (options?: SimulatorOptions) => Promise<SimulatedHelpdesk>>>> =
  simulators;

/** The kinds that can be connected and simulated. */
export const demoKinds: readonly ConnectableKind[] = connectableKinds.filter((kind) => starters[kind] !== undefined);

/**
 * Starts an account for each tenant of the demo, of one kind after the other, with the tenant's newest tickets. If there
 * are more kinds than tenants, some tenants are there twice.
 */
export const startDemoDesks = async (options: SimulatorOptions = {}): Promise<DemoDesks> => {
  const written = Map.groupBy(demoTickets(new Date()), ({ tenant_id }) => tenant_id ?? '');
  const random = seeded(18);
  const started = await Promise.all(
    Array.from({ length: Math.max(demoKinds.length, demoTenants.length) }, (_, index) => startOne(index, options)),
  );
  const happenings = started.map(({ kind, helpdesk }, index) => {
    const { id } = tenantAt(index);
    const isByDetail = adapterOf({ kind }).capabilities.details === 'each';
    const available = newest(written.get(id) ?? [], Math.floor(index / demoTenants.length));
    const tickets = isByDetail ? available.slice(-ticketsByDetail) : available;
    for (const ticket of tickets.slice(0, -later)) createFrom(helpdesk, ticket, Date.parse(ticket.created_at));
    return changeOf(helpdesk, tickets.slice(-later), random);
  });
  return {
    desks: started,
    change() {
      for (const happen of happenings) happen();
    },
    async close() {
      await Promise.all(started.map(({ helpdesk }) => helpdesk.close()));
    },
  };
};

const tenantAt = (index: number) => {
  const tenant = demoTenants[index % demoTenants.length];
  if (!tenant) throw new Error('The demo has no tenants');
  return tenant;
};

/** The newest tickets of a tenant; the next older ones for its second desk. */
const newest = (tickets: readonly ProviderTicket[], turn: number): readonly ProviderTicket[] => {
  const end = tickets.length - turn * ticketsOfADesk;
  return tickets.slice(end - ticketsOfADesk, end);
};

const startOne = async (index: number, options: SimulatorOptions): Promise<DemoDesk> => {
  const kind = demoKinds[index % demoKinds.length];
  const start = kind && starters[kind];
  if (!start) throw new Error('No help desk can be simulated');
  const { id, name } = tenantAt(index);
  const isAgain = index >= demoTenants.length;
  return {
    tenantId: isAgain ? `${id}-${kind}` : id,
    kind,
    tenantName: isAgain ? `${name} at ${helpdeskNames[kind]}` : name,
    name: helpdeskNames[kind],
    helpdesk: await start(options),
  };
};
