// The view's state lives in the URL fragment: it can be shared and bookmarked, and is never sent to a server. The API key
// is not part of it.

/** In the order and the groups of the page's navigation: what came in, who is alerted, how it comes in, who may do what. */
export const viewGroups = {
  tickets: ['overview', 'trends', 'tickets'],
  alerts: ['triage', 'policy', 'destinations', 'levels'],
  ingestion: ['connection', 'runs', 'imports'],
  administration: ['rules', 'settings', 'keys', 'audit'],
} as const;

export type View = (typeof viewGroups)[keyof typeof viewGroups][number];
export const views: readonly View[] = Object.values(viewGroups).flat();

export const filterNames = [
  'q',
  'status',
  'not_status',
  'urgency',
  'sentiment',
  'source',
  'language',
  'customer_id',
  'requires_action',
  'open',
  'judged',
  'alert',
  'acknowledged',
  'from',
  'to',
] as const;
/** Of several statuses each is on a line of its own; the address has one parameter for each. */
export type Filters = { [Name in (typeof filterNames)[number]]?: string };

/** What of the audit log is shown; `reach` is `all` for all that the key may see. */
export const auditFilterNames = ['key', 'action', 'reach'] as const;
export type AuditFilters = { [Name in (typeof auditFilterNames)[number]]?: string };
const orders = ['newest', 'oldest'] as const;
/** By creation; a search has an order of its own. */
export type Order = (typeof orders)[number];

/** The last 24 hours, days and weeks of the calendar, a number of days up to today, or all time. */
export const periods = [
  '24h',
  'yesterday',
  'week',
  'last-week',
  'month',
  'last-month',
  '7',
  '30',
  '90',
  '365',
  'all',
] as const;
export type Preset = (typeof periods)[number];
/** Days of the reader's own choice, both inclusive: `2026-01-10..2026-01-31`. */
export type OwnPeriod = `${string}..${string}`;
export type Period = Preset | OwnPeriod;

const day = '\\d{4}-\\d\\d-\\d\\d';
const ownPeriod = new RegExp(`^(${day})\\.\\.(${day})$`);

/** The days of a period of the reader's own choice; null for any other text, and for days that do not exist or are in disorder. */
export const daysOfOwn = (period: string): { first: string; last: string } | null => {
  const [, first = '', last = ''] = ownPeriod.exec(period) ?? [];
  return isDay(first) && isDay(last) && first <= last ? { first, last } : null;
};

/** Whether a day exists, in a year that tickets may be of: one that is being typed begins with zeros. */
export const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && text >= '1990' && text < '2100';
};

/** A moment as an address has it: in UTC, to the second. */
export const momentOf = (time: string): string => new Date(time).toISOString().replace('.000Z', 'Z');

export type Address = {
  tenant: string;
  view: View;
  period: Period;
  filters: Filters;
  audit: AuditFilters;
  order: Order;
  ticket: string | null;
};

const oneOf = <T extends string>(values: readonly T[], value: string | null, byDefault: T): T =>
  values.find((known) => known === value) ?? byDefault;

const periodIn = (text: string): Period => (daysOfOwn(text) ? (text as OwnPeriod) : oneOf(periods, text, '30'));

/** Parses the URL fragment; unknown values are ignored. */
export const parseAddress = (hash: string): Address => {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const given = <Name extends string>(names: readonly Name[]): { [One in Name]?: string } =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = params.getAll(name).join('\n');
        return value ? [[name, value] as const] : [];
      }),
    ) as { [One in Name]?: string };
  return {
    tenant: params.get('tenant') ?? '',
    view: oneOf(views, params.get('view'), 'overview'),
    filters: given(filterNames),
    audit: given(auditFilterNames),
    order: oneOf(orders, params.get('order'), 'newest'),
    period: periodIn(params.get('period') ?? ''),
    ticket: params.get('ticket'),
  };
};

/** The overview of no tenant, which every other place differs from. */
const start = parseAddress('');

/** A fragment: what is not said is as at the start. */
export const formatAddress = (place: Partial<Address>): string => {
  const { tenant, view, period, filters, audit, order, ticket } = { ...start, ...place };
  const params = new URLSearchParams();
  if (tenant) params.set('tenant', tenant);
  if (view !== 'overview') params.set('view', view);
  if (period !== '30') params.set('period', period);
  for (const name of filterNames)
    if (filters[name]) for (const value of filters[name].split('\n')) params.append(name, value);
  for (const name of auditFilterNames) if (audit[name]) params.set(name, audit[name]);
  if (order !== 'newest') params.set('order', order);
  if (ticket) params.set('ticket', ticket);
  return `#${params}`;
};
