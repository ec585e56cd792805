import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { catalogueOf } from '#lib/destinations/catalogue.ts';
import { listDestinationKinds } from '../manifest/destination-routes.ts';

export const handler = apiHandler(listDestinationKinds, () => {
  const kinds = catalogueOf(readConfig(['destinations']).destinations.hosts);

  return async () => ok({ kinds });
});
