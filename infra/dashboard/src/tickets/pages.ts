import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, asApiError, pathOf } from '../api/client.ts';
import type { Ticket, TicketPage } from '../api/types.ts';
import { useTenantContext } from '../state/context.ts';
import { useChanged } from '../state/resource.ts';
import type { Query } from './filters.ts';

const firstPage = 50;
const largestPage = 100;

export type Pages = {
  tickets: readonly Ticket[] | undefined;
  cursor: string | null;
  /** How many match, if the API counted them. */
  total: number | undefined;
  error: ApiError | undefined;
  /** The first page of a query is being read. */
  isLoading: boolean;
  /** The next page is. */
  isReadingOn: boolean;
  /** Tickets have changed since, and the list is too long to be read again unasked. */
  isStale: boolean;
};

const unread: Pages = {
  ...{ tickets: undefined, cursor: null, total: undefined },
  ...{ error: undefined, isLoading: true, isReadingOn: false, isStale: false },
};

/**
 * A list of tickets, read page by page. A new query starts again at the first page. A short list is read again when tickets
 * have changed, without a sign of it; a long one says that it is stale.
 */
export const usePages = (query: Query, { isCounted }: { isCounted: boolean }) => {
  const { client } = useTenantContext();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Pages>(unread);
  const path = pathOf('/tickets', query);
  const counting = isCounted ? '&count=true' : '';

  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, isLoading: true }));
    client.get<TicketPage>(withPage(path + counting, firstPage), abort.signal).then(
      (page) => setState(listed(page)),
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ ...unread, error: asApiError(error), isLoading: false });
      },
    );
    return () => abort.abort();
  }, [client, path, counting, turn]);

  useNews(path + counting, state, setState);

  const latest = useRef(state);
  latest.current = state;
  const more = useCallback(async (): Promise<void> => {
    const { cursor, tickets, isLoading, isReadingOn } = latest.current;
    if (cursor === null || isLoading || isReadingOn) return;
    // At once, so that a second call before the next rendering reads nothing twice.
    latest.current = { ...latest.current, isReadingOn: true };
    setState((before) => ({ ...before, isReadingOn: true }));
    try {
      const page = await client.get<TicketPage>(withPage(path, largestPage, cursor));
      // Unless another list was loaded meanwhile.
      setState((before) => (before.cursor === cursor ? appended(before, page) : before));
    } catch (error) {
      setState((before) =>
        before.tickets === tickets ? { ...before, error: asApiError(error), isReadingOn: false } : before,
      );
    }
  }, [client, path]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  /** Puts a ticket that was read again in its place; null takes it out. */
  const replace = useCallback((ticketId: string, ticket: Ticket | null) => {
    setState((before) => replaced(before, ticketId, ticket));
  }, []);
  return { ...state, more, reload, replace };
};

const withPage = (path: string, size: number, cursor?: string): string =>
  `${path}&${new URLSearchParams({ page_size: `${size}`, ...(cursor !== undefined && { cursor }) })}`;

const listed = ({ tickets, next_cursor: cursor, total_count: total }: TicketPage): Pages => ({
  ...unread,
  ...{ tickets, cursor, total, isLoading: false },
});

const appended = (before: Pages, { tickets, next_cursor: cursor }: TicketPage): Pages => ({
  ...before,
  tickets: [...(before.tickets ?? []), ...tickets],
  ...{ cursor, error: undefined, isReadingOn: false },
});

const replaced = (before: Pages, ticketId: string, ticket: Ticket | null): Pages => {
  const at = before.tickets?.findIndex((one) => one.ticket_id === ticketId) ?? -1;
  if (before.tickets === undefined || at === -1) return before;
  const tickets = before.tickets.toSpliced(at, 1, ...(ticket ? [ticket] : []));
  return { ...before, tickets };
};

/** Reads a short list again, as long as it is, when tickets have changed or the reader has changed something. */
const useNews = (path: string, state: Pages, setState: (change: (before: Pages) => Pages) => void): void => {
  const { client, changes, version } = useTenantContext();
  const news = changes + version;
  const isNews = useChanged(news);
  const shown = useRef(state);
  shown.current = state;
  useEffect(() => {
    const { tickets, isLoading, isReadingOn } = shown.current;
    if (!isNews() || tickets === undefined || isLoading || isReadingOn) return;
    if (tickets.length > largestPage) return setState((before) => ({ ...before, isStale: true }));
    const abort = new AbortController();
    client.get<TicketPage>(withPage(path, Math.max(firstPage, tickets.length)), abort.signal).then(
      (page) => setState((before) => (before.tickets === tickets ? listed(page) : before)),
      () => {}, // what is shown stays
    );
    return () => abort.abort();
  }, [client, path, news, isNews, setState]);
};
