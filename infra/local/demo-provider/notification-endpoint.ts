import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { NotifyBehaviour } from './behaviour.ts';
import { pause, type Reply, send } from './replies.ts';

/** One try of an alert as it arrived; moments are `performance.now()` milliseconds. */
export type AlertCall = {
  readonly at: number;
  /** The `Idempotency-Key`; empty if the caller sent none. */
  readonly key: string;
  /** The parsed JSON, or the text if it is none. */
  readonly body: unknown;
  answeredAt?: number;
  /** Absent while unanswered. */
  status?: number;
};

/** The notification service: answers `POST /notify`. */
export const notificationEndpoint = (alerts: AlertCall[], notify: () => NotifyBehaviour, closing: AbortSignal) => ({
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const call: AlertCall = { at, key: keyOf(request), body: parsed(await text(request)) };
    alerts.push(call);
    const tryNumber = alerts.filter(({ key }) => key === call.key).length;
    await pause(notify().latencyMs, closing);
    if (notify().hang) return;
    send(response, call, replyTo(call, tryNumber, notify()));
  },
});

const replyTo = ({ key, body }: AlertCall, tryNumber: number, { fails, dead }: NotifyBehaviour): Reply => {
  if (key === '') return { status: 422, body: { detail: 'The Idempotency-Key header is required' } };
  if (typeof body !== 'object' || body === null)
    return { status: 422, body: { detail: 'The body must be a JSON object' } };
  if (dead || tryNumber <= fails) return { status: 503, body: { detail: 'The alert was not accepted' } };
  return { status: 202, body: { status: 'accepted' } };
};

const keyOf = ({ headers }: IncomingMessage): string => {
  const key = headers['idempotency-key'];
  return typeof key === 'string' ? key : '';
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body; // recorded as received, and refused
  }
};
