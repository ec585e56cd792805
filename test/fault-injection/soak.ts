import { spawnSync } from 'node:child_process';

// Random faults, orders of steps and changes of lists for a number of minutes: npm run soak -- <minutes>
const minutes = Number(process.argv[2] ?? 5);
if (!(minutes > 0)) {
  console.error('Usage: npm run soak -- <minutes>');
  process.exit(1);
}
const runs = {
  ...{ FAULT_RUNS: '300', FAULTS_EVERY: '1', INTERLEAVINGS: '200', UNCHANGED_RUNS: '100' },
  ...{ HELPDESK_RUNS: '50', HOOK_RUNS: '200' },
};
const until = Date.now() + minutes * 60_000;
for (let round = 1; Date.now() < until; round++) {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'test/vitest.config.ts',
      'test/fault-injection/fault-pairs.test.ts',
      'test/fault-injection/interleavings.test.ts',
      'test/fault-injection/helpdesk-fault.test.ts',
      'test/fault-injection/helpdesk-passes.property.test.ts',
      'test/fault-injection/hook-interleavings.property.test.ts',
      'test/fault-injection/unchanged-pages.test.ts',
      'test/helpdesks/stored-as-at-desk.property.test.ts',
    ],
    { stdio: 'inherit', env: { ...process.env, ...runs } },
  );
  if (status !== 0) process.exit(status ?? 1);
  console.log(`round ${round} held`);
}
