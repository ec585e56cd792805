import { fingerprintOf, type IncomingTicket, type TicketContent, type TicketDoc } from '#lib/tickets/ticket.ts';
import type { KnownTicket } from '#lib/tickets/tickets.ts';
import { movedVersion, orderOf, versionOf } from './version-order.ts';

/** What an incoming version of a known ticket changes. */
export type IncomingVersion = {
  /** True if it takes the place of the stored one. */
  isTaken: boolean;
  hasNewContent?: boolean;
  set?: Partial<TicketDoc>;
  unset?: (keyof TicketDoc)[];
  /** Why it was ignored, if it says something else than the stored one and is older. */
  staleness?: string;
};

/** So many other faces of one id are remembered; a provider that shows more of one moment is beyond help. */
const maxOtherFaces = 8;

/** What a provider shows of a ticket, told from what else it shows under the same id and stamp. */
export const faceOf = (ticket: TicketContent & Pick<TicketDoc, 'created_at'>): string =>
  `${fingerprintOf(ticket)}@${ticket.created_at.getTime()}`;

/**
 * Content decides, at an equal stamp, too. But of equally new versions the first that a run meets stands, and what it won
 * against is remembered: two faces of one id, taken in turn, would change the ticket in every run. A remembered face is
 * passed over in one run, since the stored one may follow; if it does not, the next run takes it.
 */
export const incomingVersion = (
  ticket: IncomingTicket,
  before: KnownTicket,
  jobId: string,
  now: Date,
): IncomingVersion => {
  const hasNewContent = fingerprintOf(ticket) !== before.fingerprint;
  const isMet = before.seen_by === jobId;
  if (!hasNewContent && ticket.created_at.getTime() === before.created_at.getTime()) {
    const version_at = movedVersion(ticket.updated_at, before, now);
    const showsBoth = isMet && before.face_skipped_by === jobId;
    return {
      isTaken: false,
      ...(version_at && { set: { version_at } }),
      ...(showsBoth && { unset: ['face_skipped_by'] }),
    };
  }
  const order = orderOf(ticket.updated_at, before, now);
  if (order === 'older')
    return { isTaken: false, ...(hasNewContent && { staleness: stalenessOf(ticket, before.version_at) }) };
  if (order === 'same') {
    const others = before.other_faces ?? [];
    const isOther = others.includes(faceOf(ticket));
    if (isMet)
      return isOther || others.length >= maxOtherFaces
        ? { isTaken: false }
        : { isTaken: false, set: { other_faces: [...others, faceOf(ticket)] } };
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
