import { askingHelpdesks } from '#functions/runtime/helpdesk-calls.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { requireConnection } from '#lib/connections/connections.ts';
import { previewConnection as preview } from '#lib/connections/preview-connection.ts';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { previewConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(previewConnection, (store) => {
  const asking = askingHelpdesks(store);
  const triageOf = tenantTriageIn(store);
  const { share } = readConfig(['accountLimit']).accountLimit;

  return async ({ params: { tenant_id } }) => {
    const connection = await requireConnection(store, tenant_id);
    const { rules, isFinished } = await triageOf(tenant_id);
    return ok(await preview({ ...asking, triage: triageBy(rules, isFinished), now: Date.now, share }, connection));
  };
});
