import { addDays, dayOf, localDay } from '../overview/period.ts';
import { isDay, momentOf } from '../state/address.ts';

/** A bound of the tickets' creation: `from` is inclusive, `to` exclusive. */
export type BoundName = 'from' | 'to';

/** A date (`2026-01-10`) or a time in UTC (`2026-01-10T08:00:00Z`); undefined for any other text, since an address may contain anything. */
export const boundIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.000)?Z)?$/.test(text) ? text : undefined;

/** A bound as a `datetime-local` field has it, in the reader's time zone: `2026-01-10T09:00`; empty where there is none. */
export const fieldTimeOf = (name: BoundName, text: string | undefined): string => {
  const bound = boundIn(text);
  if (bound === undefined) return '';
  const at = bound.includes('T') ? new Date(bound) : boundaryOf(bound, name);
  if (Number.isNaN(at.getTime())) return '';
  return `${dayOf(at)}T${at.toTimeString().slice(0, at.getSeconds() === 0 ? 5 : 8)}`;
};

/** A day is included whole. */
const boundaryOf = (day: string, name: BoundName): Date =>
  name === 'from' ? localDay(day) : addDays(localDay(day), 1);

/** What a `datetime-local` field has as a bound: empty if it is, and undefined while its year is not written in full. */
export const boundOf = (fieldTime: string): string | undefined => {
  if (fieldTime === '') return '';
  return isDay(fieldTime.slice(0, 10)) ? momentOf(fieldTime) : undefined;
};
