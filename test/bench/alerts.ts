import { ingestionTimes } from './alerts/ingestion.ts';
import { type Service, simulateAlerts } from './alerts/simulation.ts';

const latencyMs = 200;

const services: Readonly<Record<string, Service>> = {
  'takes everything': { latencyMs, takes: () => true },
  'fails the first try of everything': { latencyMs, takes: (tryNumber) => tryNumber > 1 },
  'fails the first two tries of everything': { latencyMs, takes: (tryNumber) => tryNumber > 2 },
  'fails the first three tries of everything': { latencyMs, takes: (tryNumber) => tryNumber > 3 },
  'is dead for five minutes': { latencyMs, takes: (_, sinceStartMs) => sinceStartMs > 300_000 },
};

const seconds = (ms = 0): number => Math.round(ms / 100) / 10;

/** The results of the alerts, measured from when they were due. */
const summary = ({ calls, deliveries, states }: Awaited<ReturnType<typeof simulateAlerts>>) => {
  const taken = calls.filter((call) => call.taken);
  const waits = taken.map(({ sinceStartMs }) => sinceStartMs);
  const opened = calls.findIndex(({ sinceStartMs }, n) => sinceStartMs - (calls[n - 1]?.sinceStartMs ?? 0) >= 30_000);
  return {
    sent: states.filter((state) => state === 'sent').length,
    'arrived twice': taken.length - new Set(taken.map(({ alertId }) => alertId)).size,
    tries: calls.length,
    'before the circuit opens': opened < 0 ? null : opened,
    deliveries,
    'median wait, s': seconds(waits[Math.floor(waits.length / 2)]),
    'longest wait, s': seconds(waits.at(-1)),
  };
};

export const benchAlerts = async (): Promise<void> => {
  const rows: Record<string, unknown> = {};
  for (const [name, service] of Object.entries(services)) rows[name] = summary(await simulateAlerts(300, service));
  console.log('300 alerts at once, by what the service does; circuit of 5 in 10 and 30 s, on a virtual clock');
  console.table(rows);

  const { healthy, ...others } = await ingestionTimes();
  console.log(`a run of 1,000 tickets, 200 of them urgent, takes ${Math.round(healthy)} ms with a healthy service`);
  for (const [name, ms] of Object.entries(others))
    console.log(`and ${Math.round(ms)} ms with a ${name} one: ${(ms / healthy).toFixed(2)} times as long`);
};
