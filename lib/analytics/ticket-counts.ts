import { type FacetKind, type OpenKind, openKinds } from './facets.ts';
import type { FlowDoc } from './flow.ts';
import type { Level } from './periods.ts';

/**
 * A tenant's living tickets under one facet, over all time; for a keyword also those with a form other than its stem.
 * Keys are encoded.
 */
export type TotalDoc = {
  _id: string;
  tenant_id: string;
  kind: FacetKind;
  key: string;
  count: number;
  forms?: Record<string, number>;
};

/**
 * The living tickets created in one period, by the facets of fixed kinds; for a day also by quarter of an hour, for a
 * month by day.
 */
export type PeriodDoc = {
  _id: string;
  tenant_id: string;
  kind: Level;
  counts?: Record<string, number>;
  parts?: Record<string, number>;
};

/** The living tickets created in one month under one facet of an open kind, in total and by day. */
export type MonthlyDoc = {
  _id: string;
  tenant_id: string;
  kind: `${OpenKind}/${string}`;
  key: string;
  count: number;
  days: Record<string, number>;
  forms?: Record<string, number>;
};

/** A customer's living urgent tickets that were created in one hopping window. */
export type WindowDoc = {
  _id: string;
  tenant_id: string;
  kind: `customer-window/${string}`;
  key: string;
  count: number;
};

export type CountDoc = TotalDoc | PeriodDoc | MonthlyDoc | WindowDoc | FlowDoc;

export const countsCollection = 'ticket_counts';

// Tenant ids have no slash, so no prefix is the beginning of another tenant's.
export const idOfTotal = (tenantId: string, facet: string): string => `${tenantId}/${facet}`;
export const idOfPeriod = (tenantId: string, level: Level, name: string): string => `${tenantId}/${level}/${name}`;
export const idOfMonthly = (tenantId: string, kind: OpenKind, month: string, key: string): string =>
  `${tenantId}/${kind}/${month}/${key}`;

export const idOfWindow = (tenantId: string, window: string, customer: string): string =>
  `${tenantId}/${kindOfWindow(window)}/${customer}`;

/** The kind of a hopping window's counts of customers; sorts by length and by time. */
export const kindOfWindow = (window: string) => `customer-window/${window}` as const;
/** The kinds of all hopping windows. */
export const kindsOfWindows = { $gte: 'customer-window/', $lt: 'customer-window/~' } as const;

/** The kind of a month's counts under facets of an open kind; sorts chronologically. */
export const kindOfMonth = (kind: OpenKind, month: string) => `${kind}/${month}` as const;
/** All kinds of a month's counts under facets of open kinds. */
export const monthlyKinds = (month: string) => openKinds.map((kind) => kindOfMonth(kind, month));
/** The kinds of all months. */
export const kindsOfMonths = (kind: OpenKind) => ({ $gte: `${kind}/`, $lt: `${kind}/~` }) as const;
