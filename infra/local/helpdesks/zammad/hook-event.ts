import { createHmac, randomUUID } from 'node:crypto';
import type { HookRequestOf } from '../simulator/hooks.ts';
import type { ZammadDesk } from './desk.ts';
import { articleJson, ticketJson } from './ticket.ts';

/** A webhook of a trigger for each change of a ticket. What is deleted triggers nothing. */
export const zammadEvent =
  (desk: ZammadDesk): HookRequestOf =>
  ({ ticketId }, secret) => {
    const ticket = desk.find(Number(ticketId));
    if (!ticket) return null;
    const articles = desk.articlesOf(ticket.id);
    const last = articles.at(-1);
    const body = JSON.stringify({
      ticket: ticketJson(ticket, articles, true),
      article: last ? articleJson(last) : null,
    });
    const signature = createHmac('sha1', secret).update(body).digest('hex');
    return {
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-zammad-trigger': 'Intake',
        'x-zammad-delivery': randomUUID(),
        'x-hub-signature': `sha1=${signature}`,
      },
    };
  };
