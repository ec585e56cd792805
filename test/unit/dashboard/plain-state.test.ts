import { describe, expect, it } from 'vitest';
import type { ConnectionHealth } from '#infra/dashboard/src/api/types.ts';
import { plainState } from '#infra/dashboard/src/connection/plain-state.ts';

const now = new Date('2026-03-10T12:00:00Z');
const calls = { circuit: 'closed', retry_after: null, windows: [] } as const;
const well: ConnectionHealth = {
  ...{ tenant_id: 'acme', kind: 'zendesk', state: 'active', state_reason: null, state_at: null, last_full_at: null },
  ...{ complete_until: '2026-03-10T11:55:00Z', lag_seconds: 300, calls: { ...calls, windows: [] } },
  ...{ webhook: null, pending: { tickets: 0, oldest_at: null } },
};

describe('the state of a connection in one line', () => {
  it.each<[string, Partial<ConnectionHealth>, string, RegExp]>([
    ['that works', {}, 'Active', /up to 5 min/],
    ['that is behind', { complete_until: '2026-03-10T09:00:00Z', lag_seconds: 10_800 }, 'Behind', /up to 3 hr/],
    ['without a complete run', { complete_until: null, lag_seconds: null }, 'Active', /tickets are missing/],
    ['that was not tested', { state: 'draft' }, 'Draft', /not been tested/],
    [
      'that a person must mend',
      { state: 'needs_auth', state_reason: 'It answered 401' },
      'Needs authorization',
      /until it is authorized again/,
    ],
    [
      'whose calls fail',
      { calls: { circuit: 'open', retry_after: null, windows: [] } },
      'Calls stopped',
      /keeps failing/,
    ],
    [
      'that is tried again',
      { calls: { circuit: 'half_open', retry_after: null, windows: [] } },
      'Trying again',
      /One call/,
    ],
    ['that is not there', { kind: 'generic', calls: null }, 'Not connected', /common provider/],
  ])('of one %s', (_, changes, name, text) => {
    expect(plainState({ ...well, ...changes }, now)).toMatchObject({ name, text: expect.stringMatching(text) });
  });
});
