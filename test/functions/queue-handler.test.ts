import type { SQSRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { sendAlert } from '#functions/manifest/queues.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { logger, logKeys } from '#lib/logger.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';

logger.setLogLevel('SILENT'); // these errors are intended

type Sent = { message: unknown; groupId: string; waitMs?: number };

const alertFor = (ticketId: string): AlertMessage => ({
  tenant_id: 'a',
  ticket_id: ticketId,
  alert_id: `of-${ticketId}`,
});

const record = (messageId: string, body: unknown, receives = 1): SQSRecord => ({
  messageId,
  receiptHandle: `receipt-${messageId}`,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: `${receives}`,
    SentTimestamp: '0',
    SenderId: 'test',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:local:000000000000:send-alert',
  awsRegion: 'local',
});

/** A queue's handler with scripted work, which records where its messages went. */
const scripted = (
  work: (message: AlertMessage, isRedelivered: boolean) => Promise<MessageOutcome<AlertMessage>>,
  refuses: 'nothing' | 'everything' = 'nothing',
) => {
  const own: Sent[] = [];
  const aside: Sent[] = [];
  const redelivered: [string, number][] = [];
  const put = async (list: Sent[], sent: readonly Sent[]): Promise<void> => {
    if (refuses === 'everything') throw new Error('The queue is not there');
    list.push(...sent);
  };
  const into = (list: Sent[]) => ({
    send: (sent: Sent) => put(list, [sent]),
    sendAll: (sent: readonly Sent[]) => put(list, sent),
  });
  const parts = {
    ends: {
      own: into(own),
      deadLetter: into(aside),
      redeliverIn: async (seconds: number, receipt: string) => {
        if (refuses === 'everything') throw new Error('The queue is not there');
        redelivered.push([receipt, seconds]);
      },
    },
    work,
  };
  const handle = queueHandler(sendAlert, (use) => use(parts));
  return { handle, own, aside, redelivered };
};

const done: MessageOutcome<AlertMessage> = { kind: 'done' };

const failedOf = ({ batchItemFailures }: { batchItemFailures: { itemIdentifier: string }[] }): string[] =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

it('an error fails its own message and no other of the batch', async () => {
  const worked: string[] = [];
  const { handle, own, aside } = scripted(async ({ ticket_id }) => {
    if (ticket_id === 'T-2') throw new Error('The database is away');
    worked.push(ticket_id);
    return done;
  });
  const Records = ['T-1', 'T-2', 'T-3'].map((id) => record(`m-${id}`, alertFor(id)));
  expect(failedOf(await handle({ Records }))).toEqual(['m-T-2']);
  expect(worked).toEqual(['T-1', 'T-3']);
  expect([...own, ...aside]).toEqual([]);
});

it('an unreadable message is dead-lettered as received and acknowledged', async () => {
  const { handle, aside } = scripted(async () => done);
  const Records = [record('m-1', '{"half":'), record('m-2', { alert: 'unknown' }), record('m-3', alertFor('T-1'))];
  expect(failedOf(await handle({ Records }))).toEqual([]);
  expect(aside.map(({ message }) => message)).toEqual(['{"half":', { alert: 'unknown' }]);
});

it('a deferred message is sent again with its delay', async () => {
  const later = alertFor('T-1');
  const { handle, own } = scripted(async (message) => ({ kind: 'again', message, waitMs: 7_000 }));
  expect(failedOf(await handle({ Records: [record('m-1', later)] }))).toEqual([]);
  expect(own).toEqual([{ message: later, groupId: 'send-alert', waitMs: 7_000 }]);
});

it('a message that is given up is dead-lettered', async () => {
  const { handle, aside } = scripted(async (message) => ({
    kind: 'dead-letter',
    message: { ...message, dead: true },
    reason: 'Too many tries',
  }));
  expect(failedOf(await handle({ Records: [record('m-1', alertFor('T-1'))] }))).toEqual([]);
  expect(aside).toMatchObject([{ message: { ticket_id: 'T-1', dead: true } }]);
});

it('fields added by a later release are kept in a message’s copies and hidden from its handler', async () => {
  const later = { ...alertFor('T-1'), channel: 'phone', escalation: { level: 2, to: ['a', 'b'] } };
  const seen: AlertMessage[] = [];
  const { handle, own, aside } = scripted(async (message) => {
    seen.push(message);
    return seen.length === 1
      ? { kind: 'again', message: { ...message, wait_left_ms: 5 }, waitMs: 7_000 }
      : { kind: 'dead-letter', message: { ...message, dead: true }, reason: 'Too many tries' };
  });

  await handle({ Records: [record('m-1', later)] });
  await handle({ Records: [record('m-2', own[0]?.message)] });

  expect(seen).toEqual([alertFor('T-1'), { ...alertFor('T-1'), wait_left_ms: 5 }]);
  expect(own.map(({ message }) => message)).toEqual([{ ...later, wait_left_ms: 5 }]);
  expect(aside.map(({ message }) => message)).toEqual([{ ...later, wait_left_ms: 5, dead: true }]);
});

it('a known field that the handler removes is removed from the message’s copy', async () => {
  const { handle, own } = scripted(async ({ wait_left_ms: _, ...message }) => ({ kind: 'again', message, waitMs: 0 }));
  await handle({ Records: [record('m-1', { ...alertFor('T-1'), wait_left_ms: 5, channel: 'phone' })] });
  expect(own.map(({ message }) => message)).toEqual([{ ...alertFor('T-1'), channel: 'phone' }]);
});

it('a message whose copy cannot be sent is not acknowledged', async () => {
  const { handle } = scripted(async (message) => ({ kind: 'again', message, waitMs: 0 }), 'everything');
  const Records = [record('m-1', alertFor('T-1')), record('m-2', 'unreadable')];
  expect(failedOf(await handle({ Records }))).toEqual(['m-1', 'm-2']);
});

it('a handler learns whether an earlier delivery was interrupted', async () => {
  const seen: boolean[] = [];
  const { handle } = scripted(async (_, isRedelivered) => {
    seen.push(isRedelivered);
    return done;
  });
  await handle({ Records: [record('m-1', alertFor('T-1'), 1), record('m-2', alertFor('T-2'), 2)] });
  expect(seen).toEqual([false, true]);
});

it('a failed message is redelivered soon, and later with each failure', async () => {
  const { handle, redelivered } = scripted(async () => {
    throw new Error('The database is away');
  });
  await handle({ Records: [record('m-1', alertFor('T-1'), 1), record('m-2', alertFor('T-2'), 2)] });
  const [first = ['', 0], second = ['', 0]] = redelivered;
  expect([first[0], second[0]]).toEqual(['receipt-m-1', 'receipt-m-2']);
  expect(first[1]).toBeLessThan(60);
  expect(second[1]).toBeGreaterThan(first[1]);
});

it('each message of a concurrent batch logs under its own ids', async () => {
  const seen: unknown[] = [];
  const { handle } = scripted(async () => {
    await Promise.resolve();
    seen.push(logKeys());
    return done;
  });
  await handle({ Records: ['T-1', 'T-2'].map((id) => record(`m-${id}`, alertFor(id))) });
  expect(seen).toEqual([
    { operation: 'send-alert', message_id: 'm-T-1', ...alertFor('T-1') },
    { operation: 'send-alert', message_id: 'm-T-2', ...alertFor('T-2') },
  ]);
});
