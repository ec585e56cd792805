import { expect, it } from 'vitest';
import { costOf } from '#lib/connections/estimate-import.ts';
import { chatwoot } from '#lib/helpdesks/chatwoot/chatwoot.ts';
import { freshdesk } from '#lib/helpdesks/freshdesk/freshdesk.ts';
import { intercom } from '#lib/helpdesks/intercom/intercom.ts';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';

it.each([
  // Five hundred a page, and ten pages a minute, of which half are ours.
  ['the pages of its list', zendesk, 25_000, { calls: 50, minutes: 10 }],
  // A page costs three credits of the fifty and of the twenty a minute.
  ['the slowest of the limits that a page counts in', freshdesk, 1_000, { calls: 10, minutes: 3 }],
  // Sixty a minute, of which half are ours.
  ['a page of 25 and the texts of each, where the list has none', chatwoot, 3_000, { calls: 3_120, minutes: 104 }],
  ['no details where only some tickets need one', intercom, 3_000, { calls: 20, minutes: 1 }],
  ['one call where there are no tickets', chatwoot, 0, { calls: 1, minutes: 1 }],
] as const)('an import costs %s', (_, adapter, tickets, cost) => {
  expect(costOf(adapter, tickets, 0.5)).toEqual({ tickets, ...cost });
});

it('an import of an unknown number of tickets has no cost', () => {
  expect(costOf(zendesk, null, 0.5)).toEqual({ tickets: null, calls: null, minutes: null });
});
