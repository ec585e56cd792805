import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerWith } from '../../demo-provider/faults.ts';
import { type Reply, send } from '../../demo-provider/replies.ts';
import { loopback, startLoopbackServer } from '../../loopback-server.ts';
import type { Behaviour } from './behaviour.ts';
import type { SimulatedCall } from './call.ts';
import { type Bucket, type LimitUse, limitUse } from './rate-limit.ts';

/** What an answer is made of. */
export type Circumstances<B extends Behaviour> = {
  readonly behaviour: B;
  /** The account's own address, as the caller knows it. */
  readonly base: string;
};

export type SimulatedReply = Reply & {
  /** What was asked for has happened, and the caller does not hear of it. */
  readonly isLost?: boolean;
};

type Simulation<B extends Behaviour> = {
  readonly port?: number | undefined;
  now(): number;
  readonly behaviour: B;
  readonly buckets: readonly Bucket[];
  /** The path that another form of it stands for, such as one with an ending. */
  pathOf?(pathname: string): string;
  answer(call: SimulatedCall, circumstances: Circumstances<B>): SimulatedReply;
};

/** Starts the server of a simulated desk: it keeps the log of calls, and makes faults of answers. */
export const startSimulator = async <B extends Behaviour>(simulation: Simulation<B>) => {
  const { now, buckets, pathOf } = simulation;
  let { behaviour } = simulation;
  const calls: SimulatedCall[] = [];
  const closing = new AbortController();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = callOf(request, now(), pathOf);
    calls.push(call);
    call.body = await text(request);
    behaviour.beforeAnswer?.(call);
    // Worked out before the fault shows: whatever is lost on its way has happened.
    const { isLost, ...healthy } = simulation.answer(call, { behaviour, base: `http://${request.headers.host}` });
    const fault = isLost ? ({ kind: 'reset' } as const) : behaviour.fault?.(call);
    const reply = distorted(healthy, behaviour);
    await answerWith(fault, () => reply, { response, note: call, closing: closing.signal });
  };

  const server = await startLoopbackServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A switch of a test threw: it must show in that test.
      send(response, {}, { status: 500, body: { error: String(error) } });
    });
  }, simulation.port);
  return {
    url: `http://${loopback}:${server.port}`,
    now,
    calls: calls as readonly SimulatedCall[],
    limitUse: (): LimitUse[] => limitUse(buckets, calls, behaviour.limits),
    change(changes: Partial<B>): void {
      behaviour = { ...behaviour, ...changes };
    },
    close(): Promise<void> {
      closing.abort();
      return server.close();
    },
  };
};

/** A text is an answer for people, and a refusal has its own form. */
const distorted = (reply: Reply, { distorts }: Behaviour): Reply =>
  distorts && reply.status === 200 && typeof reply.body === 'object' ? { ...reply, body: distorts(reply.body) } : reply;

const callOf = (
  { url, method, headers }: IncomingMessage,
  at: number,
  pathOf = (pathname: string) => pathname,
): SimulatedCall => {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://simulator');
  return { at, method: method ?? '', path: pathOf(pathname), query: searchParams, headers, body: '' };
};
