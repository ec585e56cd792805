import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { raisingAtOnce } from '#functions/runtime/queue/raise-at-once.ts';
import { readConfig } from '#lib/config.ts';
import { notFound } from '#lib/errors.ts';
import { correctTriage as correct } from '#lib/ticket-actions/correct-triage.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { correctTriage } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(correctTriage, (store) => {
  const { alertPolicy } = readConfig(['alertPolicy']);
  const raise = raisingAtOnce(store);

  return async ({ params: { ticket_id: ticketId }, query: { tenant_id: tenantId }, body: fields, caller, note }) => {
    const feedback = { fields, by: `key ${caller.keyId}` };
    const corrected = await correct(store, { tenantId, ticketId }, feedback, {
      alertBackfill: alertPolicy.backfill,
    });
    if (!corrected) throw notFound('There is no such ticket.');
    note({ after: fields });
    await raise(tenantId, ticketId, corrected.alert);
    return ok(viewOfTicket(corrected.ticket));
  };
});
