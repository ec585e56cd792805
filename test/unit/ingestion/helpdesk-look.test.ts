import { describe, expect, it } from 'vitest';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { HelpdeskAnswer } from '#lib/connections/helpdesk-http.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { helpdeskLook } from '#lib/ingestion/helpdesk-look.ts';
import { aConnection } from '#test/support/a-connection.ts';

const lookAt = (kind: ConnectionDoc['kind'], status: number, json: unknown) => {
  const connection = aConnection({ kind });
  const response = { status, headers: {}, json, receivedAt: new Date('2026-03-01T09:00:00Z') };
  const verdict = adapterOf(connection).classify(response);
  const send = async () => ({ kind: 'answered', response, verdict }) as HelpdeskAnswer;
  return helpdeskLook(connection, { send }).at(['7'], AbortSignal.timeout(1_000));
};

describe('a look at single tickets', () => {
  it('finds a ticket gone by a 404, where each is asked for alone', async () => {
    expect(await lookAt('freshdesk', 404, {})).toMatchObject({ kind: 'looked', living: new Set() });
    expect(await lookAt('freshdesk', 200, { id: 7, status: 2 })).toMatchObject({ living: new Set(['7']) });
    expect(await lookAt('freshdesk', 200, { id: 7, deleted: true })).toMatchObject({ living: new Set() });
  });

  it('learns nothing by a 404 to many', async () => {
    expect(await lookAt('zendesk', 404, { error: 'RecordNotFound' })).toMatchObject({ kind: 'unreadable' });
  });
});
