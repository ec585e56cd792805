import { concurrencyLimit } from '#lib/auth/concurrency-limit.ts';
import { instanceBudget, type Rate } from '#lib/auth/instance-budget.ts';
import { hashOfKey, isKeyShaped, isOurKey, mayBeOldKey } from '#lib/auth/key-text.ts';
import { knownKeys, type Origin } from '#lib/auth/known-keys.ts';
import { recogniseKey } from '#lib/auth/recognise-key.ts';
import { requestBudgetsIn } from '#lib/auth/request-budgets.ts';
import { type WithinBudget, withinBudget } from '#lib/auth/within-budget.ts';
import { type Config, readConfig } from '#lib/config.ts';
import { tooManyRequests } from '#lib/errors.ts';
import { withReadLimit } from '#lib/mongo/read-limit.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { store } from '../store.ts';
import type { Recognise } from './authorize.ts';

/** Authentication and budgets of every HTTP function with a scope. */
export type Access = { recognise: Recognise; withinBudget: WithinBudget };

/** Maximum queued requests of one key per instance. */
const waitingLimit = 1_000;

const makeAccess = (): Access => {
  const { access: config, localKey } = readConfig(['access', 'localKey']);
  return { recognise: makeRecognise(localKey, config), withinBudget: makeBudgets(config) };
};

const makeRecognise = (
  { apiKey }: Config<'localKey'>['localKey'],
  { readTimeoutMs }: Config<'access'>['access'],
): Recognise => {
  const localHash = apiKey === null ? null : hashOfKey(apiKey);
  const bounded = store.bind((connected) => withReadLimit(connected, readTimeoutMs));
  const known = knownKeys((keyHash, now) => bounded((connected) => recogniseKey(connected, keyHash, now)));
  const originOf = async (key: string, hash: string): Promise<Origin> => {
    if (hash === localHash) return 'ours';
    if (isOurKey(key, await bounded(currentKeyring))) return 'ours';
    return mayBeOldKey(key) ? 'unclear' : 'made-up';
  };
  return async (key, sourceIp) => {
    const hash = hashOfKey(key);
    if (!isKeyShaped(key) && hash !== localHash) return null; // it cannot be a key, so the database is not asked
    return known({ hash, sourceIp, origin: () => originOf(key, hash) });
  };
};

const makeBudgets = ({ perKey, perTenant, concurrentRequests }: Config<'access'>['access']): WithinBudget => {
  const budgetOf = (kind: 'key' | 'tenant', rate: Rate, whose: string) =>
    instanceBudget(rate, {
      report: async (holder, share) => requestBudgetsIn(await store()).spend(`${kind}:${holder}`, share),
      refusal: (waitSeconds) =>
        tooManyRequests(`Rate limit exceeded: ${rate.requests} requests a minute for ${whose}.`, waitSeconds),
    });
  return withinBudget({
    perKey: budgetOf('key', perKey, 'this key'),
    perTenant: budgetOf('tenant', perTenant, 'all keys of this tenant'),
    requestsPerMinute: { key: perKey.requests, tenant: perTenant.requests },
    running: concurrencyLimit(concurrentRequests, waitingLimit),
  });
};

let made: Access | undefined;
const theAccess = (): Access => {
  made ??= makeAccess();
  return made;
};

/** One per instance; the configuration is read at the first request. */
export const access: Access = {
  recognise: (...request) => theAccess().recognise(...request),
  withinBudget: (...request) => theAccess().withinBudget(...request),
};
