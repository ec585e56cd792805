import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError, type TextPage } from '#infra/dashboard/src/api/client.ts';
import { exportTickets, rowsOf } from '#infra/dashboard/src/tickets/export-tickets.ts';
import { csvOf, ndjsonOf } from '#lib/tickets/export-tickets.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { aStoredTicket } from '#test/support/builders.ts';

const ticketsWith = (messages: readonly string[]) =>
  messages.map((message) => viewOfTicket(aStoredTicket({ message })));
const messages = ['plain', 'a "quote", and\r\na second line', '"', '=1+1\n\n'];
const query = { tenant_id: 'a', urgency: 'high' };

describe('an export', () => {
  const pages = [ticketsWith(messages.slice(0, 3)), ticketsWith(messages.slice(3))];
  const exported = (answer: (path: string) => Promise<TextPage>, abort = new AbortController()) => {
    const counts: number[] = [];
    const waits: number[] = [];
    const result = exportTickets({
      client: { page: answer },
      query,
      format: 'csv',
      signal: abort.signal,
      onProgress: (count) => counts.push(count),
      wait: async (seconds) => {
        waits.push(seconds);
      },
    });
    return { counts, waits, result };
  };
  const answer = async (path: string): Promise<TextPage> => {
    const isFirst = !path.includes('cursor=');
    return { text: csvOf(pages[isFirst ? 0 : 1] ?? [], isFirst), nextCursor: isFirst ? 'next' : null };
  };

  it('reads page after page to the end, and is one file', async () => {
    const asked: string[] = [];
    const { counts, result } = exported((path) => {
      asked.push(path);
      return answer(path);
    });

    const { file, count } = await result;
    expect(asked).toEqual([
      '/tickets?tenant_id=a&urgency=high&page_size=1000',
      '/tickets?tenant_id=a&urgency=high&page_size=1000&cursor=next',
    ]);
    expect(counts).toEqual([3, 4]);
    expect(count).toBe(4);
    expect(await file.text()).toBe(csvOf(pages.flat(), true).replace('\uFEFF', ''));
  });

  it('waits as long as the API says where it is one request too many', async () => {
    let refusals = 2;
    const { waits, result } = exported((path) =>
      refusals-- > 0
        ? Promise.reject(new ApiError(429, 'Too many', { retryAfterSeconds: refusals * 7 }))
        : answer(path),
    );

    expect((await result).count).toBe(4);
    expect(waits).toEqual([7, 1]);
  });

  it('ends with the error of a page', async () => {
    const { result } = exported(() => Promise.reject(new ApiError(500, 'Broken')));
    await expect(result).rejects.toThrow('Broken');
  });
});

it('the rows of a file are counted, whatever their texts have', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('"', '\r', '\n', ',', 'a', '=') })), (texts) => {
      const tickets = ticketsWith(texts);
      expect(rowsOf(csvOf(tickets, true), 'csv')).toBe(texts.length + 1);
      expect(rowsOf(csvOf(tickets, false), 'csv')).toBe(texts.length);
      expect(rowsOf(ndjsonOf(tickets), 'ndjson')).toBe(texts.length);
    }),
  );
});
