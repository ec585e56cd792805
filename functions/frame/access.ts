import { hashOfKey, isKeyText } from '#lib/auth/key-text.ts';
import { recogniseKey } from '#lib/auth/recognise-key.ts';
import { requestBudgetsIn } from '#lib/auth/request-budgets.ts';
import { type Config, readConfig } from '#lib/config.ts';
import { tooManyRequests } from '#lib/errors.ts';
import type { Recognise } from './authorize.ts';
import { budget, type Rate } from './budget.ts';
import { knownKeys } from './known-keys.ts';
import { store } from './store.ts';
import { turns } from './turns.ts';
import { type WithinBudget, withinBudget } from './within-budget.ts';

/** Who calls, and what they may ask of us: for every function of the HTTP API that wants a key. */
export type Access = { recognise: Recognise; withinBudget: WithinBudget };

/** Requests of one key that wait for their turn in an instance at most. */
const waitingLimit = 1_000;

const makeAccess = (): Access => {
  const { access: config, localKey } = readConfig(['access', 'localKey']);
  return { recognise: makeRecognise(localKey), withinBudget: makeBudgets(config) };
};

const makeRecognise = (localKey: Config<'localKey'>['localKey']): Recognise => {
  const localHash = localKey.apiKey === null ? null : hashOfKey(localKey.apiKey);
  const known = knownKeys(async (keyHash, now) => recogniseKey(await store(), keyHash, now));
  return async (key) => {
    const keyHash = hashOfKey(key);
    if (!isKeyText(key) && keyHash !== localHash) return null; // it cannot be a key, so nobody has to be asked
    return known(keyHash);
  };
};

const makeBudgets = ({ perKey, perTenant, concurrentRequests }: Config<'access'>['access']): WithinBudget => {
  const budgetOf = (kind: 'key' | 'tenant', rate: Rate, whose: string) =>
    budget(rate, {
      report: async (holder, share) => requestBudgetsIn(await store()).spend(`${kind}:${holder}`, share),
      refusal: (waitSeconds) => tooManyRequests(`${whose} may make ${rate.requests} requests a minute.`, waitSeconds),
    });
  return withinBudget({
    perKey: budgetOf('key', perKey, 'This key'),
    perTenant: budgetOf('tenant', perTenant, "This tenant's keys together"),
    requestsPerMinute: { key: perKey.requests, tenant: perTenant.requests },
    running: turns(concurrentRequests, waitingLimit),
  });
};

let made: Access | undefined;
const theAccess = (): Access => {
  made ??= makeAccess();
  return made;
};

/** Of this instance; its configuration is read at the first request. */
export const access: Access = {
  recognise: (...request) => theAccess().recognise(...request),
  withinBudget: (...request) => theAccess().withinBudget(...request),
};
