import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutants } from './mutants.ts';

// npm run mutants          each mistake of mutants.ts in a copy of the code, where a test must fail
// npm run mutants -- 3     the third one alone

const parts = ['lib', 'functions', 'infra', 'test', 'package.json', 'tsconfig.json'];
const asked = process.argv[2];

const root = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** Whether all of these tests pass in the copy. */
const pass = (tests: readonly string[]): boolean => {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const options = ['run', '--config', 'test/vitest.config.ts', '--bail', '1', '--reporter', 'dot', ...tests];
  const env = { ...process.env, HELPDESK_RUNS: '25' };
  return spawnSync(process.execPath, [vitest, ...options], { cwd: copy, env, stdio: 'ignore' }).status === 0;
};

const meant = mutants.filter((_, n) => asked === undefined || n + 1 === Number(asked));
const failed: string[] = [];
const verdict = (text: string, isGood: boolean): void => {
  console.log(`${isGood ? '✓' : '×'} ${text}`);
  if (!isGood) failed.push(text);
};

try {
  verdict('without a mistake the tests pass', pass([...new Set(meant.flatMap(({ tests }) => tests))]));
  for (const { mistake, file, from, to, tests } of meant) {
    const path = join(copy, file);
    const right = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      right.replace(from, () => to),
    );
    verdict(mistake, !pass(tests));
    writeFileSync(path, right);
  }
} finally {
  rmSync(copy, { recursive: true });
}
if (failed.length > 0) {
  console.error(`${failed.length} of ${meant.length + 1} are not as they must be`);
  process.exit(1);
}
