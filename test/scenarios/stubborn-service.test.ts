import { expect, it } from 'vitest';
import { simulateAlerts } from '#test/bench/alerts/simulation.ts';

it('300 alerts are delivered once each at a service that fails the first two attempts, with the default circuit', async () => {
  const { calls, states } = await simulateAlerts(300, { latencyMs: 200, takes: (tryNumber) => tryNumber > 2 });

  const arrived = calls.filter(({ taken }) => taken).map(({ alertId }) => alertId);
  expect([arrived.length, new Set(arrived).size]).toEqual([300, 300]);
  expect(calls).toHaveLength(900);
  expect(states.every((state) => state === 'sent')).toBe(true);
});
