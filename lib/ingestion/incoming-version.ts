import type { Asked } from '#lib/provider/provider.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import {
  fingerprintOf,
  hasSameContent,
  type IncomingTicket,
  type TicketContent,
  type TicketDoc,
} from '#lib/tickets/ticket.ts';
import { movedVersion, orderOf, versionOf } from './version-order.ts';

/** What an incoming version of a known ticket changes. */
export type IncomingVersion = {
  /** True if it replaces the stored version. */
  isTaken: boolean;
  hasNewContent?: boolean;
  set?: Partial<TicketDoc>;
  unset?: (keyof TicketDoc)[];
  /** Why it was ignored, if its content differs and is older. */
  staleness?: string;
};

/** Other variants remembered per id; a provider that shows more for one time cannot be handled. */
const maxOtherVariants = 8;

/** Identifies one of several variants that a provider shows under the same id and timestamp. */
export const variantOf = (ticket: TicketContent & Pick<TicketDoc, 'created_at'>): string =>
  `${fingerprintOf(ticket)}@${ticket.created_at.getTime()}`;

/**
 * At equal timestamps content decides. Of equally new variants the first in a run wins, and the others are remembered:
 * two variants of one id, applied alternately, would change the ticket in every run. A remembered variant is skipped
 * for one run, since the stored one may follow; if it does not, the next run applies it. Of a help desk it is known when it was
 * asked: what contradicts an earlier answer, and was not overtaken by a later one, is newer.
 */
export const incomingVersion = (
  ticket: IncomingTicket,
  before: KnownTicket,
  { jobId, asked }: { jobId: string; asked?: Asked | undefined },
  now: Date,
): IncomingVersion => {
  const hasNewContent = !hasSameContent(ticket, before);
  const isSeen = before.seen_by === jobId;
  if (!hasNewContent && ticket.created_at.getTime() === before.created_at.getTime()) {
    const version_at = movedVersion(ticket.updated_at, before, now);
    const showsBoth = isSeen && before.face_skipped_by === jobId;
    return {
      isTaken: false,
      ...(version_at && { set: { version_at } }),
      ...(showsBoth && { unset: ['face_skipped_by'] }),
    };
  }
  const order = orderOf(ticket.updated_at, before, now);
  if (order === 'older')
    return { isTaken: false, ...(hasNewContent && { staleness: stalenessOf(ticket, before.version_at) }) };
  if (order === 'same' && !asked) {
    const others = before.other_faces ?? [];
    const isOther = others.includes(variantOf(ticket));
    if (isSeen)
      return isOther || others.length >= maxOtherVariants
        ? { isTaken: false }
        : { isTaken: false, set: { other_faces: [...others, variantOf(ticket)] } };
    if (isOther && before.face_skipped_by !== before.seen_by)
      return { isTaken: false, set: { face_skipped_by: jobId } };
  }
  return {
    isTaken: true,
    hasNewContent,
    set: { version_at: versionOf(ticket.updated_at, now) },
    ...(before.other_faces && { unset: ['other_faces', 'face_skipped_by'] }),
  };
};

const stalenessOf = (ticket: IncomingTicket, version: Date): string =>
  `updated_at: ${ticket.updated_at.toISOString()} is older than ours of ${version.toISOString()}`;
