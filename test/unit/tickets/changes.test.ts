import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessFields, businessFields, changesBetween } from '#lib/tickets/changes.ts';
import { helpdeskFields } from '#lib/tickets/helpdesk-fields.ts';
import { aKnownTicket, anIncomingTicket } from '#test/support/builders.ts';
import { businessFieldsOfAny } from '../arbitraries.ts';

const fields: BusinessFields = aKnownTicket(anIncomingTicket());

describe('the changes of a ticket', () => {
  it('are the fields that differ, each with its old and its new value', () => {
    expect(changesBetween(fields, { ...fields, status: 'closed', requires_action: true })).toEqual({
      status: { old: 'open', new: 'closed' },
      requires_action: { old: false, new: true },
    });
  });

  it('are all its fields when it is new, empty and false ones too, and none that it lacks', () => {
    const after = { ...fields, subject: '', requires_action: false, tags: [] };

    const changes = changesBetween(null, after);

    const lacking: readonly string[] = helpdeskFields.filter((field) => field !== 'tags');
    expect(Object.keys(changes).sort()).toEqual(businessFields.filter((field) => !lacking.includes(field)).sort());
    expect(changes).toMatchObject({ subject: { old: null, new: '' }, requires_action: { old: null, new: false } });
  });

  it('omit all but business fields', () => {
    const before = aKnownTicket(anIncomingTicket());
    const after = { ...before, version_at: new Date(0), seen_by: 'another' };

    expect(changesBetween(before, after)).toEqual({});
  });
});

describe('any changes', () => {
  it('are none between a ticket and itself', () => {
    fc.assert(
      fc.property(businessFieldsOfAny, (ticket) => {
        expect(changesBetween(ticket, { ...ticket })).toEqual({});
      }),
    );
  });

  it('turn the old ticket into the new one, and back when reverted', () => {
    fc.assert(
      fc.property(businessFieldsOfAny, businessFieldsOfAny, (before, after) => {
        const changes = Object.entries(changesBetween(before, after));

        const applied = (side: 'old' | 'new') =>
          Object.fromEntries(changes.map(([field, change]) => [field, change[side] ?? undefined]));
        expect({ ...before, ...applied('new') }).toEqual(after);
        expect({ ...after, ...applied('old') }).toEqual(before);
      }),
    );
  });

  it('contain no unchanged field', () => {
    fc.assert(
      fc.property(businessFieldsOfAny, businessFieldsOfAny, (before, after) => {
        for (const change of Object.values(changesBetween(before, after))) expect(change.new).not.toEqual(change.old);
      }),
    );
  });
});
