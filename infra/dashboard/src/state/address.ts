// What is looked at stands behind the # of the address: it can be shared and kept, and is sent to no server. The key is
// not in it.

export const views = ['overview', 'tickets', 'runs'] as const;
export type View = (typeof views)[number];

export const filterNames = [
  'q',
  'status',
  'urgency',
  'sentiment',
  'source',
  'customer_id',
  'requires_action',
  'open',
  'from',
  'to',
] as const;
export type Filters = { [Name in (typeof filterNames)[number]]?: string };

export const periods = ['7', '30', '90', '365', 'all'] as const;
/** Days up to today, or all that there is. */
export type Period = (typeof periods)[number];

export type Address = { tenant: string; view: View; period: Period; filters: Filters; ticket: string | null };

const oneOf = <T extends string>(values: readonly T[], value: string | null, byDefault: T): T =>
  values.find((known) => known === value) ?? byDefault;

/** Reads what stands behind the #; what is not known there is left out. */
export const parseAddress = (hash: string): Address => {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const given = filterNames.flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value] as const] : [];
  });
  return {
    tenant: params.get('tenant') ?? '',
    view: oneOf(views, params.get('view'), 'overview'),
    period: oneOf(periods, params.get('period'), '30'),
    filters: Object.fromEntries(given),
    ticket: params.get('ticket'),
  };
};

export const formatAddress = ({ tenant, view, period, filters, ticket }: Address): string => {
  const params = new URLSearchParams();
  if (tenant) params.set('tenant', tenant);
  if (view !== 'overview') params.set('view', view);
  if (period !== '30') params.set('period', period);
  for (const name of filterNames) if (filters[name]) params.set(name, filters[name]);
  if (ticket) params.set('ticket', ticket);
  return `#${params}`;
};
