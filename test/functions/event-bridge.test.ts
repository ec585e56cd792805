import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startEventBus } from '#infra/local/event-bus.ts';
import type { DomainEvent } from '#lib/events/domain-event.ts';
import { eventBridge } from '#lib/events/event-bridge.ts';
import { bestEffortBus } from '#lib/events/event-bus.ts';

Object.assign(process.env, { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });

const opened = (name: string): DomainEvent => ({ type: 'CircuitOpened', detail: { version: 1, name, from: 'closed' } });
const many = (count: number): DomainEvent[] => Array.from({ length: count }, (_, n) => opened(`c${n}`));
const inTime = () => new AbortController().signal;

type Entry = { DetailType: string; Source: string; Detail: string; EventBusName: string };
type Reply = { status: number; body: unknown } | 'never';

/** An endpoint with scripted answers, which records its requests. */
const endpoint = async (reply: (entries: Entry[], call: number) => Reply): Promise<Entry[][]> => {
  const calls: Entry[][] = [];
  const server = createServer(async (request, response) => {
    const { Entries } = (await json(request)) as { Entries: Entry[] };
    const answer = reply(Entries, calls.push(Entries));
    if (answer !== 'never') response.writeHead(answer.status).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return calls;
};

const taken = (entries: readonly unknown[]): Reply => ({
  status: 200,
  body: { FailedEntryCount: 0, Entries: entries.map(() => ({ EventId: 'e' })) },
});
const refusing = (entries: readonly Entry[], name: string): Reply => ({
  status: 200,
  body: {
    FailedEntryCount: 1,
    Entries: entries.map(({ Detail }) =>
      Detail.includes(`"${name}"`) ? { ErrorCode: 'ThrottlingException', ErrorMessage: 'Too fast' } : { EventId: 'e' },
    ),
  },
});
const namesIn = (entries: readonly Entry[]) => entries.map(({ Detail }) => JSON.parse(Detail).name as string);

describe('an EventBridge bus', () => {
  it('gets events in batches of at most ten, with source, type and detail', async () => {
    const calls = await endpoint(taken);
    await eventBridge('intake-test')(many(23), inTime());

    expect(calls.map((entries) => entries.length).sort()).toEqual([10, 10, 3]);
    expect(calls.flat().find(({ Detail }) => Detail.includes('"c0"'))).toEqual({
      EventBusName: 'intake-test',
      Source: 'intake',
      DetailType: 'CircuitOpened',
      Detail: JSON.stringify(opened('c0').detail),
    });
  });

  it('gets only the refused events a second time', async () => {
    const calls = await endpoint((entries, call) => (call === 1 ? refusing(entries, 'c1') : taken(entries)));
    await eventBridge('intake-test')(many(3), inTime());
    expect(calls.map(namesIn)).toEqual([['c0', 'c1', 'c2'], ['c1']]);
  });

  it('gets no third attempt', async () => {
    const calls = await endpoint((entries) => refusing(entries, 'c1'));
    await expect(eventBridge('intake-test')(many(3), inTime())).rejects.toThrow('refused 1 of 1 events: Too fast');
    expect(calls).toHaveLength(2);
  });

  it('is called once if the call fails as a whole', async () => {
    const calls = await endpoint(() => ({ status: 500, body: {} }));
    await expect(eventBridge('intake-test')(many(1), inTime())).rejects.toThrow();
    expect(calls).toHaveLength(1);
  });
});

describe('publishing no events', () => {
  it.each<[string, Reply]>([
    ['fails', { status: 500, body: {} }],
    ['hangs', 'never'],
  ])('goes on if it %s, and the log has a line', async (_, reply) => {
    await endpoint(() => reply);
    const warn = vi.fn();
    await bestEffortBus(50, eventBridge('intake-test'), warn).publish(many(1));
    expect(warn).toHaveBeenCalledExactlyOnceWith('EVENTS_NOT_PUBLISHED', expect.any(Error));
  });

  it('does not call the bus', async () => {
    const put = vi.fn();
    await bestEffortBus(50, put, () => {}).publish([]);
    expect(put).not.toHaveBeenCalled();
  });
});

describe('the event bus of the local stack', () => {
  const start = async () => {
    const heard: DomainEvent[] = [];
    const bus = await startEventBus({}, (event) => heard.push(event));
    onTestFinished(bus.close);
    Object.assign(process.env, bus.env);
    return heard;
  };

  it('passes events on', async () => {
    const heard = await start();
    await eventBridge('intake')(many(12), inTime());
    expect(heard.map(({ detail }) => detail)).toHaveLength(12);
    expect(heard).toContainEqual(opened('c11'));
  });

  it('refuses events that are not Intake’s', async () => {
    const heard = await start();
    const wrong = { type: 'CircuitOpened', detail: { version: 1, name: 'c' } } as unknown as DomainEvent;
    await expect(eventBridge('intake')([wrong, opened('c')], inTime())).rejects.toThrow(
      'The detail is not a valid CircuitOpened',
    );
    expect(heard).toEqual([opened('c')]);
  });
});
