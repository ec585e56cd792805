import { describe, expect, it } from 'vitest';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { HelpdeskAnswer } from '#lib/connections/helpdesk-http.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { helpdeskDetails } from '#lib/ingestion/helpdesk-details.ts';
import { aConnection } from '#test/support/a-connection.ts';

const askAt = (kind: ConnectionDoc['kind'], status: number, json: unknown) => {
  const connection = aConnection({ kind });
  const adapter = adapterOf(connection);
  const response = { status, headers: {}, json, receivedAt: new Date('2026-03-01T09:00:00Z') };
  const verdict = adapter.classify(response);
  const send = async () => ({ kind: 'answered', response, verdict }) as HelpdeskAnswer;
  return helpdeskDetails({ connection, adapter, http: { send }, now: Date.now }).at(['7'], AbortSignal.timeout(1_000));
};

const found = (detail: string) => ({
  kind: 'details',
  details: new Map([['7', expect.objectContaining({ kind: detail })]]),
});

describe('a question for single tickets', () => {
  it('finds a ticket absent by a 404, where each is asked for alone', async () => {
    expect(await askAt('freshdesk', 404, {})).toMatchObject(found('absent'));
    expect(await askAt('freshdesk', 200, { id: 7, status: 2 })).toMatchObject(found('ticket'));
    expect(await askAt('freshdesk', 200, { id: 7, deleted: true })).toMatchObject(found('gone'));
  });

  it('learns nothing by a 404 to many', async () => {
    expect(await askAt('zendesk', 404, { error: 'RecordNotFound' })).toMatchObject({ kind: 'unreadable' });
  });
});
