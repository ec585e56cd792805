import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { respond } from '#functions/runtime/http/respond.ts';
import { ticketPageReply } from '#functions/runtime/http/ticket-page-reply.ts';
import { fitting, responseBytes } from '#lib/response-budget.ts';
import { csvOf, ndjsonOf } from '#lib/tickets/export-tickets.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { aStoredTicket } from '#test/support/builders.ts';

const aView = (message: string, subject = 'A question') => viewOfTicket(aStoredTicket({ message, subject }));

describe('what a ticket takes of a response', () => {
  it('is no less than its line of NDJSON or its row of CSV does', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('"', '\\', '\n', '\t', '=', ','), fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(text, text, (message, subject) => {
        const ticket = aView(message, subject);
        const inResponse = (body: string) => Buffer.byteLength(JSON.stringify(body)) - '""'.length;
        expect(inResponse(ndjsonOf([ticket]))).toBeLessThanOrEqual(responseBytes(ticket));
        expect(inResponse(csvOf([ticket], false))).toBeLessThanOrEqual(responseBytes(ticket));
      }),
    );
  });
});

describe('the longest page', () => {
  /** What Lambda takes as a response at most. */
  const maxPayload = 6 * 1024 * 1024;
  const requestContext = { http: { method: 'GET' } };
  const pageOf = (message: string) => fitting(Array.from({ length: 1_000 }, () => aView(message)));

  it.each([
    ['that does not compress', randomBytes(20_000).toString('base64')],
    ['of many escapes', '"\\\n\u0001'.repeat(2_000)],
    ['of long characters', '請求書'.repeat(2_000)],
  ])('of text %s is a response that Lambda takes, in each format, compressed or not', async (_name, message) => {
    const tickets = pageOf(message);
    expect(tickets.length).toBeGreaterThan(50);
    expect(tickets.length).toBeLessThan(1_000);
    for (const mediaType of ['application/json', 'application/x-ndjson', 'text/csv'])
      for (const encoding of ['gzip', 'identity']) {
        const event = { headers: { 'accept-encoding': encoding }, requestContext } as unknown as APIGatewayProxyEventV2;
        const query = { tenant_id: 'harbour-bank' };
        const page = { tickets, next_cursor: 'x'.repeat(1_000) };
        const response = await respond(event, ticketPageReply(page, { mediaType, query }));
        expect(Buffer.byteLength(JSON.stringify(response))).toBeLessThan(maxPayload);
      }
  });
});
