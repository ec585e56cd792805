import { pathOf } from '../api/client.ts';
import type { Ticket } from '../api/types.ts';

/** Where a person's correction of a ticket's triage is sent, and taken back. */
export const feedbackPathOf = (tenant: string, { ticket_id }: Ticket): string =>
  pathOf(`/tickets/${encodeURIComponent(ticket_id)}/triage-feedback`, { tenant_id: tenant });
