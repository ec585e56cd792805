import type { Store } from '#lib/mongo/store.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { withoutMatches, withoutWords } from '#lib/tickets/erased.ts';
import { codesOfTexts, withCodes, withoutErasedTexts } from '#lib/tickets/erased-texts.ts';
import { hasSameContent, type IncomingTicket } from '#lib/tickets/ticket.ts';
import type { PageRead } from './read-page.ts';
import type { ParsedPage } from './sort-out.ts';
import type { Classify } from './triage-again.ts';

/**
 * Removes the texts of erased customers from a page, so that no run restores them: neither under their own name nor,
 * after a ticket has passed to somebody else, under that one's. The ticket is still triaged by its full text; only what
 * is stored is empty.
 */
export const erasePage = async (
  tx: Store,
  page: ParsedPage,
  { known, aliases, triage }: Pick<PageRead, 'known' | 'aliases' | 'triage'>,
): Promise<{ page: ParsedPage; triage: Classify }> => {
  const differing = page.tickets.filter((ticket) => {
    const stored = known.get(ticket.external_id);
    return !stored || !hasSameContent(ticket, stored);
  });
  const isErased = ({ customer_id, external_id }: IncomingTicket): boolean =>
    aliases.has(customer_id) || known.get(external_id)?.erased_texts !== undefined;
  if (!differing.some(isErased)) return { page, triage };

  const keyring = await currentKeyring(tx);
  // A page may hold two variants of one id; each must be recognised again.
  const codes = new Map([...known].map(([id, { erased_texts }]) => [id, erased_texts]));
  for (const ticket of page.tickets)
    if (aliases.has(ticket.customer_id))
      codes.set(ticket.external_id, withCodes(codes.get(ticket.external_id), codesOfTexts(keyring, ticket)));
  const originals = new Map<IncomingTicket, IncomingTicket>();
  const tickets = page.tickets.map((ticket) => {
    const alias = aliases.get(ticket.customer_id);
    const erased =
      alias === undefined
        ? withoutErasedTexts(keyring, ticket, codes.get(ticket.external_id))
        : { ...withoutWords(ticket, alias), erased_texts: codes.get(ticket.external_id) ?? {} };
    if (erased !== ticket) originals.set(erased, ticket);
    return erased;
  });
  return {
    page: { ...page, tickets },
    triage: (ticket, opinion) => {
      const original = originals.get(ticket);
      if (!original) return triage(ticket, opinion);
      const verdict = triage(original, opinion);
      return { ...verdict, triage: withoutMatches(verdict.triage, verdict.urgency) };
    },
  };
};
