import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { HookTrouble } from '#infra/local/helpdesks/simulator/hooks.ts';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { simulators } from '#infra/local/helpdesks/simulators.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { HookRequest } from '#lib/helpdesks/hook.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';
import { hookedKinds } from '#test/support/hooked-kinds.ts';

// What simulated desks send to webhooks, over a socket, as the adapter of their kind reads it.

const secret = 'the-secret-of-the-webhook';
let received: HookRequest[] = [];
let status = 202;
const receiver = createServer(async (request, response) => {
  const headers = request.headers as HookRequest['headers'];
  received.push({ headers, body: await buffer(request) });
  response.writeHead(status).end();
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/any`;
afterAll(() => receiver.close());

let opened: SimulatedHelpdesk | undefined;
afterEach(async () => {
  await opened?.close();
  received = [];
  status = 202;
});

describe.each(hookedKinds)('a simulated %s', (kind) => {
  const { hook } = helpdeskAdapters[kind];

  const aDesk = async (trouble?: HookTrouble) => {
    const clock = clockAt('2026-03-01T09:00:00Z');
    const desk: SimulatedHelpdesk = await simulators[kind]({ now: clock.now });
    opened = desk;
    desk.hooks?.sendTo(url, secret, trouble);
    const ticketsOf = ({ headers, body }: HookRequest): readonly string[] => {
      expect(hook?.verify({ headers, body }, secret, new Date(clock.now()))).toBe('genuine');
      expect(hook?.verify({ headers, body }, 'another-secret', new Date(clock.now()))).toBe('forged');
      return hook?.ticketIds(JSON.parse(body.toString())) ?? [];
    };
    return { ...desk, clock, named: () => received.flatMap(ticketsOf).toSorted((a, b) => Number(a) - Number(b)) };
  };

  it('sends the events that its desk has, signed as the desk signs', async () => {
    const { tickets, hooks, named } = await aDesk();
    const [first, second] = [tickets.create(), tickets.create()];
    tickets.update(first, { state: 'open' });
    tickets.comment(second, 'And now?');
    expect(await hooks?.settled()).toEqual([202, 202, 202, 202]);
    expect(named()).toEqual([first, first, second, second]);

    for (const change of [tickets.spam, tickets.restore, tickets.remove]) change?.(first);
    tickets.merge?.(second, tickets.create());
    await hooks?.settled();
    if (tickets.merge) expect(named().filter((id) => id === second)).toHaveLength(3);
  });

  it('loses, repeats and delays the events that its switches name', async () => {
    const is = (which: number) => (event: number) => event === which;
    const { tickets, hooks, named } = await aDesk({ loses: is(1), repeats: is(2), delays: is(3) });
    const [lost, twice, late, last] = [tickets.create(), tickets.create(), tickets.create(), tickets.create()];
    expect(await hooks?.settled()).toHaveLength(4);

    expect(named()).not.toContain(lost);
    expect(named()).toEqual([twice, twice, late, last]);
  });

  it('notes how its events were answered, and goes on without an answer', async () => {
    const { tickets, hooks } = await aDesk();
    status = 503;
    tickets.create();
    expect(await hooks?.settled()).toEqual([503]);
    hooks?.sendTo('http://127.0.0.1:9/hooks/any', secret);
    tickets.create();
    expect(await hooks?.settled()).toEqual([503, 0]);
  });
});
