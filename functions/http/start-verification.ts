import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { loadQueues, verificationSender } from '#functions/runtime/queue/queue-clients.ts';
import { readConfig } from '#lib/config.ts';
import { conflict } from '#lib/errors.ts';
import { startVerification as start } from '#lib/verification/start-verification.ts';
import { startVerification } from '../manifest/tenant-routes.ts';

loadQueues();

export const handler = apiHandler(startVerification, (store) => {
  const steps = verificationSender(readConfig(['verificationQueue']).verificationQueue);

  return async ({ params: { tenant_id: tenantId }, note }) => {
    const started = await start(store, steps, tenantId);
    if (started.kind === 'taken')
      throw conflict('A verification of this tenant is already in progress.', {
        extra: { verification_id: started.verificationId },
      });
    const { verification_id, status, started_at } = started.verification;
    note({ subject: { verification_id } });
    return {
      status: 202,
      headers: { location: `/tenants/${tenantId}/verify` },
      body: { verification_id, tenant_id: tenantId, status, started_at },
    };
  };
});
