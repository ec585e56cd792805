import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { zonedRangeOf } from '#lib/date-range.ts';
import { readRisingWords } from '#lib/trends/read-rising-words.ts';
import { trendRange } from '#lib/trends/trend-range.ts';
import { getRisingWords } from '../manifest/trend-routes.ts';

export const handler = apiHandler(getRisingWords, (store) => async ({ params: { tenant_id }, query }) => {
  const range = trendRange(zonedRangeOf(query), new Date());
  return ok(await readRisingWords(store, tenant_id, range));
});
