import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#lib/config.ts';
import type { OnTransition } from '#lib/coordination/stored-circuit.ts';
import { destinationLimiterIn } from '#lib/destinations/destination-limiter.ts';
import { mailerOf } from '#lib/destinations/mail/mailer-of.ts';
import { noticeSender } from '#lib/destinations/send-notice.ts';
import type { TestDeps } from '#lib/destinations/test-destination.ts';
import type { Store } from '#lib/mongo/store.ts';
import { destinationRules, destinationTimeoutMs } from './guards.ts';
import { secretKeys } from './secret-keys.ts';

/** What calls destinations, by the configuration: each under its own limit and circuit. */
export const destinationCalls = (store: Store, onTransition?: OnTransition): TestDeps => {
  const { destinations, circuit } = readConfig(['destinations', 'circuit']);
  const rules = destinationRules({ circuit });
  return {
    store,
    sender: noticeSender({
      ...{ keys: secretKeys(), hosts: destinations.hosts, timeoutMs: destinationTimeoutMs },
      mailer: mailerOf(destinations.email, destinationTimeoutMs),
    }),
    limiterOf: (destination) => destinationLimiterIn(store, destination, rules, onTransition),
    sleep: (ms) => sleep(ms),
    now: () => new Date(),
  };
};
