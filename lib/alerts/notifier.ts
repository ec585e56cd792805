import { waitAskedBy } from '#lib/outgoing/retry-after.ts';
import { isSuccess, sendRequest } from '#lib/outgoing/send-request.ts';

/** The payload of a notification. */
export type Notification = {
  ticket_id: string;
  tenant_id: string;
  urgency: 'high';
  reason: string;
};

/** Why an alert was not accepted, and the wait if the service named one: such an answer is no try. */
export type NotTaken = { failed: string; retryAfterMs?: number };

/** The port of the notification service. */
export type Notifier = {
  /**
   * Sends one alert, once. The key is the same for all tries of an alert, so that the service can detect duplicates.
   * Never throws for anything that the service does. Only a 2xx of the address itself counts as accepted.
   */
  notify(notification: Notification, idempotencyKey: string, signal: AbortSignal): Promise<'taken' | NotTaken>;
};

export const httpNotifier = (url: string): Notifier => ({
  async notify(notification, idempotencyKey, signal) {
    const answer = await sendRequest(new URL(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify(notification),
      signal,
      maxBytes: 0,
    });
    if (answer.kind === 'failed') return { failed: `The notification service ${answer.reason}` };
    if (isSuccess(answer.status)) return 'taken';
    const retryAfterMs = waitAskedBy(answer.status, answer.headers);
    const failed = `The notification service answered ${answer.status}`;
    return { failed, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  },
});
