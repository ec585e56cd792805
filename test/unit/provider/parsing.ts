import { type ParsedTicket, parseTicket } from '#lib/provider/provider-ticket.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import { aTicket } from '#test/support/builders.ts';

export const tenant = 'harbour-bank';
export const parse = (fields: Record<string, unknown>): ParsedTicket => parseTicket(aTicket(fields), tenant);

export const read = (fields: Record<string, unknown>): Extract<ParsedTicket, { kind: 'ticket' }> => {
  const parsed = parse(fields);
  if (parsed.kind !== 'ticket') throw new Error(`It was taken for ${JSON.stringify(parsed)}`);
  return parsed;
};

export const accepted = (fields: Record<string, unknown>): IncomingTicket => read(fields).ticket;

export const reasonOf = (fields: Record<string, unknown>): string => {
  const parsed = parse(fields);
  if (parsed.kind !== 'malformed') throw new Error(`It was taken for ${parsed.kind}`);
  return parsed.reason;
};
