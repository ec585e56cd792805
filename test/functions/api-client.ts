import type { JobView } from '#lib/ingestion/run-view.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { aTicket } from '#test/support/builders.ts';
import { until } from './until.ts';

export type Answer<T> = { status: number; headers: Headers; body: T };

/** The members of a problem document that tests look at. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  request_id: string;
  errors?: { in: string; path: string; message: string }[];
};

/** The response to a start: accepted, or a conflict with a run in progress. */
export type Started = { job_id: string; detail?: string };

export type CallOptions = { key?: string | null; headers?: Record<string, string>; body?: string };

/** A caller of the API; `key` null sends none. */
export const apiClient = (url: string, ownKey: string) => {
  const call = async <T = Problem>(
    method: string,
    path: string,
    { key = ownKey, headers = {}, body }: CallOptions = {},
  ): Promise<Answer<T>> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const { status, headers: answered } = response;
    const text = await response.text();
    const isJson = answered.get('content-type')?.includes('json') ?? false;
    return { status, headers: answered, body: (text === '' ? undefined : isJson ? JSON.parse(text) : text) as T };
  };

  const get = <T = Problem>(path: string, options?: CallOptions) => call<T>('GET', path, options);

  const start = (tenantId: string, options?: CallOptions) =>
    call<Started>('POST', `/ingest/run?tenant_id=${tenantId}`, options);

  const progress = async (jobId: string): Promise<JobView> => (await get<JobView>(`/ingest/progress/${jobId}`)).body;

  const ended = (jobId: string, deadlineMs?: number): Promise<JobView> =>
    until(
      `the end of job ${jobId}`,
      async () => {
        const job = await progress(jobId);
        return job.status !== 'running' && job;
      },
      deadlineMs,
    );

  /** Starts a tenant's run and waits for its end. */
  const run = async (tenantId: string, deadlineMs?: number): Promise<JobView> => {
    const { status, body } = await start(tenantId);
    if (status !== 202) throw new Error(`The run of ${tenantId} did not start: ${body.detail}`);
    return ended(body.job_id, deadlineMs);
  };

  /** Every ticket that the list shows, page after page. */
  const allTickets = async (query: string): Promise<TicketView[]> => {
    const tickets: TicketView[] = [];
    let cursor: string | null = null;
    do {
      const { body }: Answer<{ tickets: TicketView[]; next_cursor: string | null }> = await get(
        `/tickets?${query}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      tickets.push(...body.tickets);
      cursor = body.next_cursor;
    } while (cursor !== null);
    return tickets;
  };

  return { url, call, get, start, progress, ended, run, allTickets };
};

export type ApiClient = ReturnType<typeof apiClient>;

/** This many of a tenant's tickets as the provider sends them, in order of creation. */
export const ticketsOfTenant = (tenantId: string, count: number, fields: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, index) => {
    const createdAt = new Date(Date.UTC(2026, 0, 10, 8, 0, index)).toISOString();
    return aTicket({
      id: `${tenantId}-${index + 1}`,
      tenant_id: tenantId,
      created_at: createdAt,
      updated_at: createdAt,
      ...fields,
    });
  });
