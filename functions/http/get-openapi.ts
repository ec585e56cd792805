import { publicHandler } from '../frame/public-handler.ts';
import { getOpenapi } from '../manifest/operation-routes.ts';
import { intakeApi } from '../openapi/intake-api.ts';

export const handler = publicHandler(getOpenapi, async () => ({
  status: 200,
  headers: { 'cache-control': 'public, max-age=300' },
  body: intakeApi(),
}));
