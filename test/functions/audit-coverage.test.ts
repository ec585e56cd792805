import { expect, it, vi } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { isAudited } from '#functions/runtime/http/audited.ts';
import type { AuditEntryDoc } from '#lib/audit/audit-entry.ts';
import { logger } from '#lib/logger.ts';
import { askEverything } from './every-request.ts';
import { localApi } from './local-api.ts';

// Every route is asked once at least, and what it has answered and logged is compared with the audit log.

type Line = { message?: string; operation?: string; request_id?: string; status?: number };

const lines: Line[] = [];
vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
  const text = String(chunk);
  if (text.startsWith('{')) lines.push(JSON.parse(text) as Line);
  return true;
});
const api = await localApi();
logger.setLogLevel('INFO');

/** What answers show once. */
const shown: string[] = [];
const call: typeof api.call = async (...request) => {
  const answer = await api.call(...request);
  const { key, secret, url } = (answer.body ?? {}) as Record<string, unknown>;
  for (const text of [key, secret, url]) if (typeof text === 'string') shown.push(text);
  return answer as never;
};
await askEverything({ ...api, call });
const entries = await api.store.db.collection<AuditEntryDoc>('audit_log').find().toArray();
const changes = lines.filter(({ message }) => message === 'CHANGE_ANSWERED');

it('every request with a key that has changed something has one entry, and no other has', () => {
  const done = changes.filter(({ status = 500 }) => status < 300);
  const said = ({ request_id, operation }: Line) => `${request_id} ${operation}`;
  const written = entries.map(({ request_id, action }) => `${request_id} ${action}`);
  expect(written.toSorted()).toEqual(done.map(said).toSorted());
});

it('every changing route of the table is among them', () => {
  const audited = routes.filter(isAudited).map(({ name }) => name);
  expect([...new Set(entries.map(({ action }) => action))].toSorted()).toEqual(audited.toSorted());
  expect(entries.filter(({ outcome }) => outcome !== 'succeeded')).toEqual([]);
});

it('an entry names the key and the tenant, and has no secret and no erased customer', () => {
  expect(new Set(entries.map(({ key_id }) => key_id))).toEqual(new Set(['local']));
  expect(entries.filter(({ tenants }) => tenants.length === 0)).toEqual([]);
  expect(shown.length).toBeGreaterThan(5);
  const text = JSON.stringify(entries);
  for (const secret of [...shown, 'not-a-secret', 'the-secret-of-the-webhook', 'C-7'])
    expect(text).not.toContain(secret);
});
