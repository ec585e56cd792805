import { readConfig } from '#lib/config.ts';
import { checkDependency } from '#lib/health/check-dependency.ts';
import { restProvider } from '#lib/provider/rest-provider.ts';
import { publicHandler } from '../frame/public-handler.ts';
import { store } from '../frame/store.ts';
import { getHealth } from '../manifest/operation-routes.ts';

export const handler = publicHandler(getHealth, async () => {
  const { provider } = readConfig(['provider']);
  const [mongodb, external_api] = await Promise.all([
    checkDependency(async () => {
      const { db } = await store();
      await db.command({ ping: 1 });
      return true;
    }),
    checkDependency((signal) => restProvider(provider.url).isHealthy(signal)),
  ]);
  const isUp = mongodb.status === 'up' && external_api.status === 'up';
  return {
    status: isUp ? 200 : 503,
    body: { status: isUp ? 'ok' : 'degraded', dependencies: { mongodb, external_api } },
  };
});
