import { describe, expect, it } from 'vitest';
import { concurrencyLimit } from '#lib/auth/concurrency-limit.ts';
import { instanceBudget, type Rate } from '#lib/auth/instance-budget.ts';
import { type AnswerHeaders, withinBudget } from '#lib/auth/within-budget.ts';
import { forbidden, tooManyRequests } from '#lib/errors.ts';
import { aCaller } from '#test/support/builders.ts';

/** An instance's budgets without other instances, with a clock that the work advances. */
const anInstance = (rates: { key?: Rate; tenant?: Rate } = {}, atOnce = 10, waiting = 10) => {
  let nowMs = 1_000_000;
  const key = rates.key ?? { requests: 100, seconds: 10 };
  const tenant = rates.tenant ?? { requests: 200, seconds: 20 };
  const budgetOf = (rate: Rate, whose: string) => {
    const spent = new Map<string, number>();
    return instanceBudget(rate, {
      report: async (holder, share) => {
        spent.set(holder, Math.max(spent.get(holder) ?? 0, nowMs) + share * 60_000);
        return (spent.get(holder) ?? 0) - nowMs;
      },
      refusal: (seconds) => tooManyRequests(whose, seconds),
      now: () => nowMs,
    });
  };
  const within = withinBudget({
    perKey: budgetOf(key, 'key'),
    perTenant: budgetOf(tenant, 'tenant'),
    requestsPerMinute: { key: key.requests, tenant: tenant.requests },
    running: concurrencyLimit(atOnce, waiting),
    now: () => nowMs,
  });
  /** A request of this duration: its result, and the budgets in its response. */
  const ask = async (caller = aCaller(), tenantId: string | undefined = 'harbour-bank', workMs = 0, end?: Error) => {
    const headers: AnswerHeaders = {};
    const outcome = await within(caller, tenantId, headers, async () => {
      nowMs += workMs;
      if (end) throw end;
      return 'done';
    }).catch((error: Error) => error.message);
    await new Promise(setImmediate);
    return { outcome, ...headers };
  };
  return { ask, within };
};

const untilRefused = async (ask: () => Promise<{ outcome: string }>): Promise<{ made: number; by: string }> => {
  for (let made = 0; ; made++) {
    const { outcome } = await ask();
    if (outcome !== 'done') return { made, by: outcome };
  }
};

describe('the response to a request with a key', () => {
  it('has the limits of the key and its tenant and what remains of them', async () => {
    const { ask } = anInstance();

    expect(await ask()).toEqual({
      outcome: 'done',
      'ratelimit-policy': '"key";q=100;w=60, "tenant";q=200;w=60',
      ratelimit: '"key";r=99;t=1, "tenant";r=199;t=1',
    });
  });

  it('has them for failed and refused requests, too', async () => {
    const { ask } = anInstance({ key: { requests: 2, seconds: 10 } });

    expect(await ask(aCaller(), 'harbour-bank', 0, forbidden())).toHaveProperty(
      'ratelimit',
      expect.stringMatching(/^"key";r=1;/),
    );
    await ask();
    expect(await ask()).toMatchObject({ outcome: 'key', ratelimit: expect.stringMatching(/^"key";r=0;/) });
  });

  it('has no tenant limits if no tenant is meant or the tenant is not the key’s', async () => {
    const { ask } = anInstance();
    const ofTwo = aCaller({ tenants: ['harbour-bank', 'city-hotels'] });

    expect(await ask(ofTwo, 'river-shop')).toHaveProperty('ratelimit-policy', '"key";q=100;w=60');
    expect(await ask(ofTwo, '')).toHaveProperty('ratelimit-policy', '"key";q=100;w=60');
  });
});

describe('the budget of a key', () => {
  it('is spent by slow requests, so that few of them are accepted', async () => {
    const { ask } = anInstance({ tenant: { requests: 10_000, seconds: 10_000 } });

    // 10 s of work a minute; a second of work gives 1/6 s back while it lasts.
    expect(await untilRefused(() => ask(aCaller(), 'harbour-bank', 1_000))).toEqual({ made: 12, by: 'key' });
  });

  it('is independent of other keys', async () => {
    const { ask } = anInstance({ tenant: { requests: 10_000, seconds: 10_000 } });
    await untilRefused(() => ask(aCaller({ keyId: 'greedy' })));

    expect(await ask(aCaller({ keyId: 'modest' }))).toMatchObject({ outcome: 'done' });
  });
});

describe('the budget of a tenant', () => {
  const everyones = aCaller({ keyId: 'of-the-operator', tenants: ['*'] });

  it('is shared by all its keys', async () => {
    const { ask } = anInstance();
    let n = 0;

    expect(await untilRefused(() => ask(aCaller({ keyId: `key-${n++ % 50}` })))).toEqual({ made: 200, by: 'tenant' });
    expect(await ask(aCaller({ keyId: 'fresh', tenants: ['city-hotels'] }), 'city-hotels')).toMatchObject({
      outcome: 'done',
    });
  });

  it('is charged by a key for all tenants that requests this one', async () => {
    const { ask } = anInstance({ key: { requests: 10_000, seconds: 100 } });
    await untilRefused(() => ask(everyones, 'harbour-bank'));

    expect(await ask(aCaller(), 'harbour-bank')).toMatchObject({ outcome: 'tenant' });
    expect(await ask(everyones, 'city-hotels')).toMatchObject({ outcome: 'done' });
  });

  it('is charged by a request without a tenant if its key has only one', async () => {
    const { ask, within } = anInstance({ key: { requests: 10_000, seconds: 100 } });
    for (let n = 0; n < 200; n++) await within(aCaller(), undefined, {}, async () => 'done');
    await new Promise(setImmediate);

    expect(await ask(aCaller({ keyId: 'another' }))).toMatchObject({ outcome: 'tenant' });
  });

  it('is not spent by callers without access to it', async () => {
    const { ask } = anInstance({ key: { requests: 10_000, seconds: 100 } });
    const foreign = aCaller({ keyId: 'foreign', tenants: ['city-hotels'] });
    for (let n = 0; n < 500; n++) await ask(foreign, 'harbour-bank', 0, forbidden());

    expect(await ask()).toMatchObject({ outcome: 'done', ratelimit: expect.stringContaining('"tenant";r=199') });
  });
});

describe('requests of a key beyond the waiting limit', () => {
  it('get a 429 while other keys are served', async () => {
    const { within } = anInstance({}, 1, 1);
    const { promise, resolve } = Promise.withResolvers<void>();
    const ask = (keyId: string) => within(aCaller({ keyId }), 'harbour-bank', {}, () => promise);

    const served = [ask('busy'), ask('busy')];
    await expect(ask('busy')).rejects.toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    const other = ask('other');
    resolve();

    await Promise.all([...served, other]);
  });
});
