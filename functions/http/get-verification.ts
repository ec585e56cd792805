import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { notFound } from '#lib/errors.ts';
import { viewOfVerification } from '#lib/verification/verification.ts';
import { verificationsOf } from '#lib/verification/verifications.ts';
import { getVerification } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(getVerification, (store) => async ({ params: { tenant_id } }) => {
  const verification = await verificationsOf(store, tenant_id).find();
  if (!verification) throw notFound('The statistics of this tenant were never verified.');
  return ok(viewOfVerification(verification));
});
