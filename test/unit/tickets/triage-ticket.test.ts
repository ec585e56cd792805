import { describe, expect, it } from 'vitest';
import { erasedMark } from '#lib/tickets/erased.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { withTenantRules } from '#lib/triage/tenant-rules.ts';

const own = { rules: [{ name: 'own', kind: 'urgent' as const, phrases: ['erased'] }], ignore: [] };
const triage = triageBy(compileRules(withTenantRules(englishRules, own, 1)));

describe('the triage of a ticket with an erased text', () => {
  it.each(['subject', 'message'] as const)('matches nothing in its %s, whatever a tenant’s rules look for', (field) => {
    const ticket = { subject: 'Parcel', message: 'Parcel', status: 'open' };

    expect(triage({ ...ticket, [field]: `My data is erased` }).urgency).toBe('high');
    expect(triage({ ...ticket, [field]: erasedMark })).toEqual(triage({ ...ticket, [field]: '' }));
  });
});
