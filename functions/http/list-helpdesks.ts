import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { catalogueOf } from '#lib/connections/catalogue.ts';
import { listHelpdesks } from '../manifest/connection-routes.ts';

export const handler = apiHandler(listHelpdesks, () => {
  const helpdesks = catalogueOf(readConfig(['connections']).connections.hosts);

  return async () => ok({ helpdesks });
});
