import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { acknowledgeAlert as acknowledge } from '#lib/alerts/acknowledge.ts';
import { notFound } from '#lib/errors.ts';
import { acknowledgeAlert } from '../manifest/alert-routes.ts';

export const handler = apiHandler(
  acknowledgeAlert,
  (store) =>
    async ({ params: { alert_id }, query: { tenant_id }, body: { by }, caller, note }) => {
      const acknowledged = await acknowledge(store, { tenant_id, alert_id }, by ?? `key ${caller.keyId}`);
      if (!acknowledged?.at) throw notFound('No ticket has this alert, or a newer one has replaced it.');
      const { ticket_id, at: acknowledged_at, by: acknowledged_by } = acknowledged;
      note({ subject: { ticket_id } });
      return ok({ alert_id, ticket_id, acknowledged_at, acknowledged_by });
    },
);
