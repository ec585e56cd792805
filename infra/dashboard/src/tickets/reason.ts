import type { Ticket } from '../api/types.ts';

/** Why a ticket is as urgent as it is, in words; null if it does not say. */
export const reasonOf = ({ triage, alert }: Ticket): string | null => triage?.reason ?? alert?.reason ?? null;
