import { beforeAll, expect, it, vi } from 'vitest';
import { logger, withLogKeys } from '#lib/logger.ts';
import { emittedBy, valuesIn } from '#test/support/emf.ts';

logger.setLogLevel('SILENT'); // this error is intended
vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'intake-test');

let emit: typeof import('#functions/runtime/emit.ts').emit;

// Loaded under this environment: the sink reads it once.
beforeAll(async () => {
  ({ emit } = await import('#functions/runtime/emit.ts'));
});

it('metrics emitted together stand on one line, each with its unit', async () => {
  const lines = await emittedBy(async () => emit({ PagesApplied: 1, RunMs: 25 }));

  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ service: 'intake-test', PagesApplied: 1, RunMs: 25 });
  expect(lines[0]?._aws.CloudWatchMetrics[0]?.Metrics).toEqual([
    { Name: 'PagesApplied', Unit: 'Count' },
    { Name: 'RunMs', Unit: 'Milliseconds' },
  ]);
});

it('a dimension holds for the metrics that it was given with, and not for the next', async () => {
  const lines = await emittedBy(async () => {
    emit({ CircuitOpen: 1 }, { circuit: 'notify' });
    emit({ StalledRuns: 2 });
  });

  expect(valuesIn(lines, 'Intake', 'CircuitOpen', { service: 'intake-test', circuit: 'notify' })).toEqual([1]);
  expect(valuesIn(lines, 'Intake', 'StalledRuns', { service: 'intake-test' })).toEqual([2]);
});

it('the keys of the work at hand stand beside the metrics, and not beside the next', async () => {
  const lines = await emittedBy(async () => {
    await withLogKeys({ tenant_id: 'a' }, async () => emit({ PagesApplied: 1 }));
    emit({ PagesApplied: 1 });
  });

  expect(lines.map(({ tenant_id }) => tenant_id)).toEqual(['a', undefined]);
});

it('a metric that cannot be emitted harms neither the work nor the next metric', async () => {
  const lines = await emittedBy(async () => {
    emit({ PagesApplied: 'many' as never, RunMs: 3 }, { circuit: 'notify' });
    emit({ StalledRuns: 1 });
  });

  const emitted = lines.flatMap(({ _aws }) => _aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics));
  expect(emitted).toEqual([{ Name: 'StalledRuns', Unit: 'Count' }]);
  expect(lines[0]?._aws.CloudWatchMetrics[0]?.Dimensions).toEqual([['service']]);
});
