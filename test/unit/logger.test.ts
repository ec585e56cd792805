import { setImmediate as turn } from 'node:timers/promises';
import { beforeAll, expect, it, vi } from 'vitest';
import { logger, withLogKeys } from '#lib/logger.ts';

beforeAll(() => logger.setLogLevel('INFO'));

/** What the work logs, line by line. */
const loggedBy = async (work: () => Promise<unknown>): Promise<Record<string, unknown>[]> => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return written.map((line) => JSON.parse(line));
};

it('concurrent pieces of work each log their own keys', async () => {
  const lines = await loggedBy(() =>
    Promise.all(
      ['a', 'b', 'c'].map((tenant_id) =>
        withLogKeys({ tenant_id }, async () => {
          logger.info('BEGUN', { of: tenant_id });
          await turn();
          logger.info('ENDED', { of: tenant_id });
        }),
      ),
    ),
  );

  expect(lines.map(({ message }) => message)).toEqual(['BEGUN', 'BEGUN', 'BEGUN', 'ENDED', 'ENDED', 'ENDED']);
  for (const { of, tenant_id } of lines) expect(tenant_id).toBe(of);
});

it('keys of nested work are added to the outer keys and removed afterwards', async () => {
  const lines = await loggedBy(async () => {
    await withLogKeys({ tenant_id: 'a' }, () => withLogKeys({ job_id: '1' }, async () => logger.info('INSIDE')));
    logger.info('OUTSIDE');
  });

  expect(lines[0]).toMatchObject({ level: 'INFO', message: 'INSIDE', service: 'intake', tenant_id: 'a', job_id: '1' });
  expect(Object.keys(lines[1] ?? {}).sort()).toEqual(['level', 'message', 'service', 'timestamp']);
});

it('opens the standard streams at the first line, and so do metrics: most reads write none', async () => {
  vi.resetModules();
  const opened = vi.spyOn(process, 'stdout', 'get');
  const fresh = await import('#lib/logger.ts');
  await import('#functions/runtime/emit.ts');
  const before = opened.mock.calls.length;
  fresh.logger.setLogLevel('SILENT');
  const after = opened.mock.calls.length;
  opened.mockRestore();

  expect([before, after > 0]).toEqual([0, true]);
});
