import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { problem, problemCodes, sharedProblemCodes } from '#lib/tenant-health/problems.ts';

it('the documents list every problem of tenants with its severity, in the order of the rank', async () => {
  const text = await readFile(new URL('../../docs/tenants.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `(\w+)` +\| `(\w+)`/gm)].map(([, code, severity]) => [code, severity]);

  const codes = [...problemCodes, ...sharedProblemCodes];
  expect(rows).toEqual(codes.map((code) => [code, problem(code).severity]));
});
