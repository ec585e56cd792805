import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pace } from '#infra/local/helpdesk-check/pace.ts';

const windows = [
  { name: 'account', buckets: '*' as const, requests: 50, windowMs: 60_000 },
  { name: 'list', buckets: ['list'], requests: 20, windowMs: 60_000 },
];

it('no minute has more than our share of the calls of any window', async () => {
  const calls = fc.array(
    fc.record({ bucket: fc.constantFrom('list', 'default'), cost: fc.integer({ min: 1, max: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(calls, fc.constantFrom(0.2, 0.5, 1), async (asked, share) => {
      let now = 0;
      const sleep = async (ms: number): Promise<void> => {
        now += ms;
      };
      const made: { at: number; bucket: string; cost: number }[] = [];
      const paced = pace(windows, share, { now: () => now, sleep });
      for (const call of asked) {
        await paced(call);
        made.push({ at: now, ...call });
      }
      for (const { buckets, requests, windowMs } of windows)
        for (const { at: from } of made) {
          const within = made.filter(
            ({ at, bucket }) => at >= from && at < from + windowMs && (buckets === '*' || buckets.includes(bucket)),
          );
          const sum = within.reduce((total, { cost }) => total + cost, 0);
          expect(sum).toBeLessThanOrEqual(requests * share);
        }
      expect(made).toHaveLength(asked.length);
    }),
  );
});

it('as many calls as fit are not made to wait', async () => {
  const paced = pace(windows, 0.5, { now: () => 0, sleep: () => Promise.reject(new Error('It waits')) });
  for (let call = 0; call < 25; call++) await paced({ bucket: 'default' });
  await expect(paced({ bucket: 'default' })).rejects.toThrow('It waits');
});
