import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { checkDependency } from '#lib/health/check-dependency.ts';
import { remembered } from '#lib/health/remembered.ts';
import { restProvider } from '#lib/provider/rest-provider.ts';
import { getHealth } from '../manifest/operation-routes.ts';

/** The route is public: its load must not become load on the provider. */
const keepMs = 2_000;

const checkProvider = remembered(keepMs, async () => {
  const { url } = readConfig(['provider']).provider;
  return checkDependency((signal) => restProvider(url).isHealthy(signal));
});

const ping = store.bind((connected) => connected);

export const handler = publicHandler(getHealth, async () => {
  const [mongodb, external_api] = await Promise.all([
    checkDependency(async () => {
      await ping(({ db }) => db.command({ ping: 1 }));
      return true;
    }),
    checkProvider(),
  ]);
  const isUp = mongodb.status === 'up' && external_api.status === 'up';
  return {
    status: isUp ? 200 : 503,
    body: { status: isUp ? 'ok' : 'degraded', dependencies: { mongodb, external_api } },
  };
});
