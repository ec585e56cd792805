import type { SimulatedTickets } from './simulated-helpdesk.ts';

export type HookChange = 'created' | 'updated' | 'commented' | 'removed' | 'restored' | 'spam' | 'merged';

/** An event as its desk sends it, at milliseconds of its clock. */
export type HookEvent = { readonly ticketId: string; readonly change: HookChange; readonly at: number };
export type HookRequest = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** An event as its desk signs and sends it; null: the desk sends none of that. */
export type HookRequestOf = (event: HookEvent, secret: string) => HookRequest | null;

/** What happens to events on their way, by their numbers from 1 on. */
export type HookTrouble = {
  readonly loses?: (event: number) => boolean;
  readonly repeats?: (event: number) => boolean;
  /** Sent after the next one. */
  readonly delays?: (event: number) => boolean;
};

/** The webhooks of a simulated account. */
export type SimulatedHooks = {
  /** From now on each change of a ticket is sent there, signed with this secret as the desk signs. */
  sendTo(url: string, secret: string, trouble?: HookTrouble): void;
  /** The statuses of all answers so far, once every event has its answer. */
  settled(): Promise<readonly number[]>;
};

type Target = { readonly url: string; readonly secret: string; readonly trouble: HookTrouble };

/** Sends the events of an account, each as `requestOf` makes it. */
export const hookSender = (requestOf: HookRequestOf, now: () => number) => {
  let target: Target | undefined;
  let events = 0;
  const statuses: number[] = [];
  const underway = new Set<Promise<unknown>>();
  const delayed: (() => void)[] = [];

  const post = async ({ url }: Target, { headers, body }: HookRequest): Promise<void> => {
    const response = await fetch(url, { method: 'POST', headers, body });
    statuses.push(response.status);
    await response.arrayBuffer();
  };
  const send = (to: Target, request: HookRequest): void => {
    // As a real desk does, it goes on if nobody answers.
    const sent = post(to, request).catch(() => statuses.push(0));
    underway.add(sent);
    void sent.finally(() => underway.delete(sent));
  };
  const announce = (ticketId: string, change: HookChange): void => {
    if (!target) return;
    const to = target;
    const { loses, repeats, delays } = to.trouble;
    const request = requestOf({ ticketId, change, at: now() }, to.secret);
    if (!request) return;
    const event = ++events;
    if (loses?.(event)) return;
    const deliver = (): void => {
      send(to, request);
      if (repeats?.(event)) send(to, request);
    };
    if (delays?.(event)) delayed.push(deliver);
    else for (const one of [deliver, ...delayed.splice(0)]) one();
  };

  return {
    sendTo(url: string, secret: string, trouble: HookTrouble = {}): void {
      target = { url, secret, trouble };
    },
    async settled(): Promise<readonly number[]> {
      for (const deliver of delayed.splice(0)) deliver();
      while (underway.size > 0) await Promise.all(underway);
      return statuses;
    },
    announcing: (tickets: SimulatedTickets): SimulatedTickets => announcing(tickets, announce),
  };
};

/** The same tickets, each change of which is announced after it was made. */
const announcing = (
  tickets: SimulatedTickets,
  announce: (ticketId: string, change: HookChange) => void,
): SimulatedTickets => {
  const { create, update, comment, remove, restore, spam, merge } = tickets;
  const after =
    <Rest extends unknown[]>(change: HookChange, make: (id: string, ...rest: Rest) => void) =>
    (id: string, ...rest: Rest): void => {
      make(id, ...rest);
      announce(id, change);
    };
  return {
    ...tickets,
    create(given) {
      const id = create(given);
      announce(id, 'created');
      return id;
    },
    update: after('updated', update),
    comment: after('commented', comment),
    remove: after('removed', remove),
    ...(restore && { restore: after('restored', restore) }),
    ...(spam && { spam: after('spam', spam) }),
    ...(merge && {
      merge(id: string, into: string) {
        merge(id, into);
        announce(id, 'merged');
        announce(into, 'updated');
      },
    }),
  };
};
