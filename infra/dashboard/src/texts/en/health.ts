/** How all is, in the header and in the list of tenants. */
export const health = {
  broken: 'Broken',
  failing: 'Failing',
  attention: 'Needs attention',
  waiting: 'Tickets waiting',
  ok: 'Healthy',
  noResponse: 'No response',
  databaseDown: 'Database down',
  providerDown: 'Provider down',
  checking: 'Checking',
  partlyUnknown: 'Partly unknown',
  tenantsBroken: '{count, plural, one {# tenant broken} other {# tenants broken}}',
  tenantsFailing: '{count, plural, one {# tenant failing} other {# tenants failing}}',
  tenantsAttention: 'Attention: {count, plural, one {# tenant} other {# tenants}}',
  tenantsWaiting: 'Tickets waiting: {count, plural, one {# tenant} other {# tenants}}',
} as const;
