import { messageOf } from '#lib/errors.ts';

/** What the notification service is told of an alert. */
export type Notification = {
  ticket_id: string;
  tenant_id: string;
  urgency: 'high';
  reason: string;
};

/** The port of the notification service. */
export type Notifier = {
  /**
   * Sends one alert, once. The key stays the same over all tries of an alert, so that the service can tell a repetition.
   * Never throws for anything that the service does; a string says why it did not take the alert.
   */
  notify(
    notification: Notification,
    idempotencyKey: string,
    signal: AbortSignal,
  ): Promise<'taken' | { failed: string }>;
};

export const httpNotifier = (url: string): Notifier => ({
  async notify(notification, idempotencyKey, signal) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body: JSON.stringify(notification),
        signal,
      });
      await response.body?.cancel();
      return response.ok ? 'taken' : { failed: `The notification service answered ${response.status}` };
    } catch (error) {
      if (signal.aborted) return { failed: 'The notification service did not answer in time' };
      return { failed: `The call to the notification service broke (${messageOf(error)})` };
    }
  },
});
