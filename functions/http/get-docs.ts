import { publicHandler } from '../frame/public-handler.ts';
import { getDocs } from '../manifest/operation-routes.ts';
import { intakeApi } from '../openapi/intake-api.ts';
import { pageOf, pagePolicy } from '../openapi/page.ts';

let page: string | undefined;

export const handler = publicHandler(getDocs, async () => {
  page ??= pageOf(intakeApi());
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      'cache-control': 'public, max-age=300',
    },
    body: page,
  };
});
