import { type Filter, Long, ObjectId, type WithId } from 'mongodb';
import { badCursor, decodeCursor, encodeCursor } from '#lib/cursor.ts';
import { maxTiers } from '#lib/search/limits.ts';
import { undetermined } from './language-tag.ts';
import type { TicketOrder } from './list-order.ts';
import { recencyOf } from './recency.ts';
import type { Alert, TicketDoc } from './ticket.ts';

/** Status filters of a list: by name, all but some, or all open or finished ones. */
export type AskedStatus = {
  status?: readonly string[] | undefined;
  not_status?: readonly string[] | undefined;
  open?: boolean | undefined;
};

/** Filters of a ticket list. */
export type TicketFilters = {
  [Field in 'urgency' | 'sentiment' | 'source' | 'customer_id' | 'requires_action']?: TicketDoc[Field] | undefined;
} & AskedStatus & {
    /** As a ticket has it, whoever says so; or `undetermined`. */
    language?: string | undefined;
    /** Tickets of a release that did not say count as judged. */
    judged?: boolean | undefined;
    from_date?: Date | undefined;
    to_date?: Date | undefined;
    alert_state?: readonly Alert['state'][] | undefined;
    alert_before?: Date | undefined;
    /** Whether a person acknowledged the newest alert. */
    acknowledged?: boolean | undefined;
    q?: string | undefined;
  };

export type TimePosition = { createdAt: Date; id: ObjectId };
/** Tickets of the same recency have no order of their own: those that were listed are named. */
export type RecencyPosition = { recency: Long; listed: readonly ObjectId[] };

/** Newest first either way, unless it was asked for otherwise; `time` breaks ties by `_id`. */
export type ListOrder = 'recency' | 'time';

/** The position after which a page begins. */
export type ListPosition = { tier: number } & (
  | ({ order: 'time' } & TimePosition)
  | ({ order: 'recency' } & RecencyPosition)
);

/** The filter of a list, but for its words. Statuses are in the tickets' spellings. */
export const filterOf = (
  {
    q: _,
    language,
    judged,
    from_date,
    to_date,
    alert_state,
    alert_before,
    acknowledged,
    status: __,
    not_status: ___,
    open: ____,
    ...equal
  }: TicketFilters,
  spellings?: readonly string[],
): Filter<TicketDoc> => ({
  ...(equal as Filter<TicketDoc>),
  ...(spellings && { status: { $in: [...spellings] } }),
  ...(language !== undefined && inLanguage(language)),
  ...(judged !== undefined && { judged: judged ? { $ne: false } : false }),
  ...(alert_state && { 'alert.state': { $in: [...alert_state] } }),
  ...(alert_before && { 'alert.created_at': { $lt: alert_before } }),
  ...(acknowledged !== undefined && { 'alert.acknowledged_at': { $exists: acknowledged } }),
  ...((from_date || to_date) && {
    created_at: { ...(from_date && { $gte: from_date }), ...(to_date && { $lt: to_date }) },
  }),
});

/** As `languageOf` has it: what the help desk says, or else what triage has detected. */
const inLanguage = (language: string): Filter<TicketDoc> => {
  const detected = language === undetermined ? null : language;
  return { $or: [{ language }, { language: null, 'triage.language': detected }] } as Filter<TicketDoc>;
};

const isAcknowledged = { 'alert.acknowledged_at': { $exists: true } };
const isNotAcknowledged = { 'alert.acknowledged_at': { $exists: false } };
/** Nobody was alerted: there is no alert, or it was suppressed. */
const notAlerted = { 'alert.state': { $in: [null, 'suppressed'] } };
const alerted = { 'alert.state': { $in: ['pending', 'queued', 'sent', 'undeliverable'] } };

/**
 * Urgent tickets in the order of work: those that wait for an acknowledgement, those that have one, and those that need
 * none. In `$nor`, since the filter of the list may have an `alert.state` of its own.
 */
const tiersOfWork: readonly Filter<TicketDoc>[] = [
  { ...isNotAcknowledged, $nor: [notAlerted] } as Filter<TicketDoc>,
  isAcknowledged as Filter<TicketDoc>,
  { ...isNotAcknowledged, $nor: [alerted] } as Filter<TicketDoc>,
];

/** The parts of a list in this order, each with its tier: all tickets of the filter, each in one of them. */
export const tiersOf = (filter: Filter<TicketDoc>, order: TicketOrder): [tier: number, filter: Filter<TicketDoc>][] => {
  if (order !== 'unacknowledged') return [[0, filter]];
  const asked = (filter as Record<string, unknown>)['alert.acknowledged_at'] as { $exists: boolean } | undefined;
  return tiersOfWork.flatMap((one, tier) =>
    asked && asked.$exists !== (one === tiersOfWork[1]) ? [] : [[tier, { ...filter, ...one }]],
  );
};

/**
 * Keyset paging: a page starts where the last one ended, whatever was added since. The first condition follows from the
 * second, for servers that cannot seek an index by `$or`.
 */
export const behind = ({ createdAt, id }: TimePosition, oldestFirst = false): Filter<TicketDoc> => {
  const [atOrBeyond, beyond] = oldestFirst ? ['$gte', '$gt'] : ['$lte', '$lt'];
  return {
    $and: [
      { created_at: { [atOrBeyond]: createdAt } },
      { $or: [{ created_at: { [beyond]: createdAt } }, { created_at: createdAt, _id: { [beyond]: id } }] },
    ],
  };
};

/** Keyset paging of a search: what is not newer, without what was listed. */
export const behindRecency = (filter: Filter<TicketDoc>, { recency, listed }: RecencyPosition): Filter<TicketDoc> => ({
  ...filter,
  recency: { ...(filter.recency as object), $lte: recency },
  _id: { $nin: [...listed] },
});

/** The position after a ticket of a part that was listed from `from` on. */
export const positionAfter = (
  { tier, order }: { tier: number; order: ListOrder },
  ticket: WithId<TicketDoc>,
  from?: ListPosition,
): ListPosition => {
  if (order === 'time') return { tier, order, createdAt: ticket.created_at, id: ticket._id };
  const recency = recencyIn(ticket);
  const before = from?.order === 'recency' && from.tier === tier && from.recency.equals(recency) ? from.listed : [];
  return { tier, order, recency, listed: [...before, ticket._id] };
};

/** The driver turns small ones into numbers. */
const recencyIn = (ticket: TicketDoc): Long => Long.fromValue(ticket.recency ?? recencyOf(ticket));

// The position of a search has its recency as text, which no number of a cursor can hold. One by time has a number: so it
// was in every list of a release before 0.2.
export const cursorAt = (list: unknown, position: ListPosition): string =>
  encodeCursor(
    list,
    position.order === 'time'
      ? [position.tier, position.createdAt.getTime(), position.id.toHexString()]
      : [position.tier, `${position.recency}`, ...position.listed.map((id) => id.toHexString())],
  );

/** @throws RequestError 422 for a cursor that was not made for this list. */
export const positionOf = (list: unknown, cursor: string): ListPosition => {
  const [tier, place, ...ids] = decodeCursor(list, cursor) ?? [];
  const listed = ids.map((id) => (typeof id === 'string' && ObjectId.isValid(id) ? new ObjectId(id) : null));
  const [id] = listed;
  if (!isTier(tier) || !id || !listed.every((one) => one !== null)) throw badCursor('this list');
  if (isMoment(place) && listed.length === 1) return { tier, order: 'time', createdAt: new Date(place), id };
  if (!isWholeNumber(place)) throw badCursor('this list');
  return { tier, order: 'recency', recency: Long.fromString(place), listed };
};

const isTier = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < maxTiers;

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime());

const isWholeNumber = (value: unknown): value is string => typeof value === 'string' && /^-?\d{1,19}$/.test(value);
