import type { Behaviour } from './behaviour.ts';
import type { SimulatedCall } from './call.ts';
import type { SimulatedHooks } from './hooks.ts';
import type { LimitUse } from './rate-limit.ts';

export type TicketState = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed';

/** A ticket as it truly is, in the words of no desk. */
export type SimulatedTicket = {
  readonly id: string;
  /** Empty if the desk has none. */
  readonly subject: string;
  /** What the customer first wrote, as plain as the desk shows it: some have no line ends. */
  readonly text: string;
  readonly state: TicketState;
  /** Why it is in no list of tickets any more; null: it is there. Where a desk calls it deleted, so does this. */
  readonly gone: 'deleted' | 'spam' | 'merged' | null;
  /** Milliseconds since 1970, as precise as the desk shows it. */
  readonly updatedAt: number;
};

export type NewSimulatedTicket = Partial<Pick<SimulatedTicket, 'subject' | 'text' | 'state'>> & {
  /** Now, by default. */
  readonly createdAt?: number;
};

/**
 * The tickets of an account, and what people do with them. Each change counts as made now, by the desk's clock. A change
 * of a ticket that is gone throws a RangeError; only `restore` accepts one.
 */
export type SimulatedTickets = {
  /** The new ticket's id. */
  create(given?: NewSimulatedTicket): string;
  update(id: string, change: Partial<Pick<SimulatedTicket, 'subject' | 'text' | 'state'>>): void;
  /** A public reply. */
  comment(id: string, text: string): void;
  remove(id: string): void;
  /** Where the desk can. */
  restore?(id: string): void;
  /** Where the desk can. */
  spam?(id: string): void;
  /** Where the desk can: the first becomes part of the other. */
  merge?(id: string, into: string): void;
  /** All tickets of which the desk knows, those that are gone included. */
  truth(): SimulatedTicket[];
};

/** What connects a tenant to the account: the body of `PUT /tenants/{tenant_id}/connection`. */
export type SimulatedConnection = {
  readonly kind: string;
  readonly target: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
};

/**
 * A simulated account of any help desk: what tests, benches and the demo use without knowing which one it is. Each desk
 * adds to it what only that desk has.
 */
export type SimulatedHelpdesk<B extends Behaviour = Behaviour> = {
  readonly kind: string;
  readonly url: string;
  readonly connection: SimulatedConnection;
  /** The account's clock, in milliseconds since 1970. */
  now(): number;
  readonly tickets: SimulatedTickets;
  /** The states that its tickets can be in. */
  readonly states: readonly [TicketState, ...TicketState[]];
  /** What is odd about this desk, each to be switched on by `change`, alone or with the others. */
  readonly quirks: Readonly<Record<string, Partial<B>>>;
  /** Every request in order of arrival, refused ones included. */
  readonly calls: readonly SimulatedCall[];
  /** Its webhooks, where it has some: each change of `tickets` is an event. */
  readonly hooks?: SimulatedHooks;
  limitUse(): LimitUse[];
  /** Changes the given switches. */
  change(changes: Partial<B>): void;
  /** Empties the windows of the limits. */
  forgetLimit(): void;
  close(): Promise<void>;
};

/** What every simulated desk can be started with, beside its switches. */
export type SimulatorOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The clock of the account, in milliseconds since 1970. */
  readonly now?: () => number;
};
