import { waitAskedBy } from '#lib/outgoing/retry-after.ts';
import { isSuccess, sendRequest } from '#lib/outgoing/send-request.ts';

/** The payload of a notification. */
export type Notification = {
  ticket_id: string;
  tenant_id: string;
  urgency: 'high';
  reason: string;
};

/**
 * Why an alert was not accepted: to be tried again, if not after a wait that the service named, which is no try. A final
 * answer ends the alert: `refused` says something about this alert only, `gone` about the whole service.
 */
export type NotTaken = { failed: string; retryAfterMs?: number; final?: 'refused' | 'gone' };

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
      trace: 'continued',
    });
    if (answer.kind === 'failed') {
      const failed = `The notification service ${answer.reason}`;
      return answer.fault === 'redirect' ? { failed, final: 'refused' } : { failed };
    }
    if (isSuccess(answer.status)) return 'taken';
    const retryAfterMs = waitAskedBy(answer.status, answer.headers);
    const failed = `The notification service answered ${answer.status}`;
    if (retryAfterMs !== undefined) return { failed, retryAfterMs };
    const final = finalBy(answer.status);
    return { failed, ...(final && { final }) };
  },
});

/** The client errors that another try may not meet. */
const passingStatuses = new Set([408, 425, 429]);

const finalBy = (status: number): NotTaken['final'] => {
  if (status === 410) return 'gone';
  return status >= 400 && status < 500 && !passingStatuses.has(status) ? 'refused' : undefined;
};
