import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startEventBus } from '#infra/local/event-bus.ts';
import type { DomainEvent } from '#lib/events/domain-event.ts';
import { eventBridge } from '#lib/events/event-bridge.ts';
import { bestEffortBus } from '#lib/events/event-bus.ts';
import { type AwsReply, startAwsStandIn } from '#test/support/aws-stand-in.ts';

Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });

const opened = (name: string): DomainEvent => ({ type: 'CircuitOpened', detail: { version: 1, name, from: 'closed' } });
const many = (count: number): DomainEvent[] => Array.from({ length: count }, (_, n) => opened(`c${n}`));
const inTime = () => new AbortController().signal;

type Entry = { DetailType: string; Source: string; Detail: string; EventBusName: string };

const busAt = (endpoint: string) => eventBridge({ name: 'intake-test', region: 'eu-west-1', endpoint });

/** A bus with scripted answers, which records the entries of its calls. */
const busThatReplies = async (reply: (entries: Entry[], call: number) => AwsReply) => {
  const calls: Entry[][] = [];
  const { endpoint } = await startAwsStandIn<{ Entries: Entry[] }>(({ Entries }) =>
    reply(Entries, calls.push(Entries)),
  );
  return { calls, put: busAt(endpoint) };
};

const taken = (entries: readonly unknown[]): AwsReply => ({
  status: 200,
  body: { FailedEntryCount: 0, Entries: entries.map(() => ({ EventId: 'e' })) },
});
const refusing = (entries: readonly Entry[], name: string): AwsReply => ({
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
  it('is called as the client of AWS calls it', async () => {
    const { endpoint, calls } = await startAwsStandIn(() => taken([1]));
    const client = new EventBridgeClient({ endpoint, region: 'eu-west-1' });
    onTestFinished(() => client.destroy());
    const { type, detail } = opened('c0');
    const entry = { EventBusName: 'intake-test', Source: 'intake', DetailType: type, Detail: JSON.stringify(detail) };

    await busAt(endpoint)(many(1), inTime());
    await client.send(new PutEventsCommand({ Entries: [entry] }));

    const [own, theirs] = calls;
    expect(own).toEqual(theirs);
    expect(own).toMatchObject({ target: 'AWSEvents.PutEvents', scope: 'eu-west-1/events/aws4_request' });
  });

  it('gets events in batches of at most ten, with source, type and detail', async () => {
    const { calls, put } = await busThatReplies(taken);
    await put(many(23), inTime());

    expect(calls.map((entries) => entries.length).sort()).toEqual([10, 10, 3]);
    expect(calls.flat().find(({ Detail }) => Detail.includes('"c0"'))).toEqual({
      EventBusName: 'intake-test',
      Source: 'intake',
      DetailType: 'CircuitOpened',
      Detail: JSON.stringify(opened('c0').detail),
    });
  });

  it('gets only the refused events a second time', async () => {
    const { calls, put } = await busThatReplies((entries, call) =>
      call === 1 ? refusing(entries, 'c1') : taken(entries),
    );
    await put(many(3), inTime());
    expect(calls.map(namesIn)).toEqual([['c0', 'c1', 'c2'], ['c1']]);
  });

  it('gets no third attempt', async () => {
    const { calls, put } = await busThatReplies((entries) => refusing(entries, 'c1'));
    await expect(put(many(3), inTime())).rejects.toThrow('refused 1 of 1 events: Too fast');
    expect(calls).toHaveLength(2);
  });

  it('is called once if the call fails as a whole', async () => {
    const { calls, put } = await busThatReplies(() => ({ status: 500, body: {} }));
    await expect(put(many(1), inTime())).rejects.toThrow();
    expect(calls).toHaveLength(1);
  });
});

describe('publishing no events', () => {
  it.each<[string, AwsReply]>([
    ['fails', { status: 500, body: {} }],
    ['hangs', 'never'],
  ])('goes on if it %s, and the log has a line', async (_, reply) => {
    const { put } = await busThatReplies(() => reply);
    const warn = vi.fn();
    await bestEffortBus(50, put, warn).publish(many(1));
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
    return { heard, put: busAt(bus.env.AWS_ENDPOINT_URL_EVENTBRIDGE ?? '') };
  };

  it('passes events on', async () => {
    const { heard, put } = await start();
    await put(many(12), inTime());
    expect(heard.map(({ detail }) => detail)).toHaveLength(12);
    expect(heard).toContainEqual(opened('c11'));
  });

  it('refuses events that are not Intake’s', async () => {
    const { heard, put } = await start();
    const wrong = { type: 'CircuitOpened', detail: { version: 1, name: 'c' } } as unknown as DomainEvent;
    await expect(put([wrong, opened('c')], inTime())).rejects.toThrow('The detail is not a valid CircuitOpened');
    expect(heard).toEqual([opened('c')]);
  });
});
