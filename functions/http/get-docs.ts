import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { representationOf } from '#functions/runtime/http/representation.ts';
import { lazy } from '#lib/lazy.ts';
import { getDocs } from '../manifest/operation-routes.ts';
import { intakeApi } from '../openapi/intake-api.ts';
import { pageOf, pageSources } from '../openapi/page.ts';

const page = lazy(async () => representationOf(pageOf(intakeApi())));

export const handler = publicHandler(getDocs, async () => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=300' },
  representation: await page(),
  mayLoad: pageSources,
}));
