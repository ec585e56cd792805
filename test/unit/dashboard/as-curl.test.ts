import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asCurl } from '#infra/dashboard/src/api/as-curl.ts';

it('a call as curl takes the key from the environment', () => {
  expect(asCurl('http://localhost:3000', { method: 'GET', path: '/tickets' })).toBe(
    `curl 'http://localhost:3000/tickets' \\\n  -H "Authorization: Bearer $INTAKE_KEY"`,
  );
});

it('a call as curl reaches a shell word by word, whatever is in its body', () => {
  const call = { method: 'PUT', path: '/tenants/acme/connection' } as const;
  const bodies = fc.array(fc.string({ unit: fc.constantFrom("'", '"', '$', '`', '\\', '\n', '!', 'ü', 'a', ' ') }));
  fc.assert(
    fc.property(bodies, (body) => {
      const command = asCurl('http://localhost:3000', { ...call, body });
      const words = execFileSync('sh', ['-c', `curl() { for word; do printf '%s\\0' "$word"; done; }; ${command}`], {
        env: { INTAKE_KEY: 'the-key' },
      });
      expect(words.toString().split('\0').slice(0, -1)).toEqual([
        ...['-X', 'PUT', 'http://localhost:3000/tenants/acme/connection'],
        ...['-H', 'Authorization: Bearer the-key', '-H', 'content-type: application/json', '-d', JSON.stringify(body)],
      ]);
    }),
    { numRuns: 20 },
  );
});
