import type { Ticket } from '../api/types.ts';

/** The reason for a ticket's urgency; null if none is recorded. */
export const reasonOf = ({ triage, alert }: Ticket): string | null => triage?.reason ?? alert?.reason ?? null;

/** More of a message is never seen on a line. */
const lineLength = 160;

export const firstWords = (message: string): string => message.slice(0, lineLength);
