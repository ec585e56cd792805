import { describe, expect, it } from 'vitest';
import type { DestinationDoc } from '#lib/destinations/destination.ts';
import { openedCredentials, secretTexts } from '#lib/destinations/destination-secret.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { aDestination, aSigningSecret } from '#test/support/a-destination.ts';

const keys = memoryKeys();
const now = new Date('2026-03-01T08:00:00Z');
const before = await aDestination(keys, { revision: 1 }, { secret: 'the one before' });
const stored: DestinationDoc = {
  ...(await aDestination(keys, { revision: 2 })),
  former: { sealed: before.secret.sealed, until: new Date(now.getTime() + 1) },
};

describe('sealed credentials', () => {
  it('open for their destination, and so do those before until their time is over', async () => {
    expect(await openedCredentials(keys, stored, now)).toEqual({
      credentials: { secret: aSigningSecret },
      former: { secret: 'the one before' },
    });
    expect(await openedCredentials(keys, stored, new Date(now.getTime() + 1))).toMatchObject({ former: null });
  });

  it.each<[string, Partial<DestinationDoc>]>([
    ['tenant', { tenant_id: 'other' }],
    ['destination', { _id: 'd2' }],
    ['kind', { kind: 'slack_webhook' }],
    ['host', { base_url: 'https://evil.example' }],
    ['revision', { revision: 3 }],
  ])('open under no other %s', async (_, changed) => {
    expect(await openedCredentials(keys, { ...stored, ...changed }, now)).toBeNull();
  });

  it('open by no other key', async () => {
    expect(await openedCredentials(memoryKeys(), stored, now)).toBeNull();
  });
});

it('the secrets of a URL are the URL, its path and its longer parts', () => {
  expect(secretTexts({ url: 'https://hooks.slack.com/services/T1/B2/xxxxxxxx?sig=yyyyyyyy' })).toEqual(
    expect.arrayContaining(['/services/T1/B2/xxxxxxxx?sig=yyyyyyyy', 'xxxxxxxx', 'yyyyyyyy']),
  );
  expect(secretTexts({ secret: aSigningSecret })).toContain(aSigningSecret.slice('whsec_'.length));
});
