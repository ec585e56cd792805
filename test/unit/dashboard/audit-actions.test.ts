import { expect, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { isAudited } from '#functions/runtime/http/audited.ts';
import { addressOf } from '#infra/dashboard/src/audit/entry-link.ts';
import { en } from '#infra/dashboard/src/texts/en/en.ts';

/** The consent of a person has an entry, too, though its request has no key. */
const audited = [...routes.filter(isAudited).map(({ name }) => name), 'complete-authorization'];

it('every operation that is audited has a name on the page, and no other', () => {
  expect(Object.keys(en.actions).toSorted()).toEqual(audited.toSorted());
});

it.each(audited)('an entry of %s leads to where its thing is', (action) => {
  const ofTicket = /ticket$|alert$|triage$|correction$/.test(action) && action !== 'start-triage-replay';
  const entry = {
    ...{ entry_id: 'e', at: '', action, outcome: 'succeeded' as const, key_id: 'k', key_label: null, request_id: 'r' },
    ...{ tenants: ['harbour-bank'], subject: ofTicket ? { ticket_id: 'T-1' } : {}, changes: {} },
  };
  expect(addressOf(entry, 'city-hotels')).toMatchObject({ tenant: 'harbour-bank' });
});
