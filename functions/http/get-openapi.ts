import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { representationOf } from '#functions/runtime/http/representation.ts';
import { lazy } from '#lib/lazy.ts';
import { getOpenapi } from '../manifest/operation-routes.ts';
import { intakeApi } from '../openapi/intake-api.ts';

const document = lazy(async () => representationOf(intakeApi()));

export const handler = publicHandler(getOpenapi, async () => ({
  status: 200,
  headers: { 'cache-control': 'public, max-age=300' },
  representation: await document(),
}));
