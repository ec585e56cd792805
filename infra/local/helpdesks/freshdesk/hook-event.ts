import type { HookChange, HookRequestOf } from '../simulator/hooks.ts';

/** The rules are of created and of updated tickets: they know nothing of these. */
const without: ReadonlySet<HookChange> = new Set(['removed', 'restored', 'spam']);

/** A webhook of an automation rule, with the header and the body that a person has entered. */
export const freshdeskEvent: HookRequestOf = ({ ticketId, change }, secret) =>
  without.has(change)
    ? null
    : {
        body: JSON.stringify({ ticket_id: ticketId }),
        headers: { 'content-type': 'application/json', 'x-intake-secret': secret },
      };
