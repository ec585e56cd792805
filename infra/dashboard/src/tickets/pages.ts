import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, asApiError, pathOf } from '../api/client.ts';
import type { Ticket, TicketPage } from '../api/types.ts';
import { useTenantContext } from '../state/context.ts';
import { useChanged } from '../state/resource.ts';

type Query = Readonly<Record<string, string | number | undefined | readonly string[]>>;

type State = {
  tickets: Ticket[] | undefined;
  cursor: string | null;
  error: ApiError | undefined;
  isLoading: boolean;
};

/**
 * A list of tickets, read page by page. A new query starts again at the first page. While only that one is shown, it is
 * read again when tickets have changed.
 */
export const usePages = (query: Query & { page_size: number }) => {
  const { page_size: pageSize } = query;
  const { client, version } = useTenantContext();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State>({ tickets: undefined, cursor: null, error: undefined, isLoading: true });
  const path = pathOf('/tickets', query);

  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, isLoading: true }));
    client.get<TicketPage>(path, abort.signal).then(
      ({ tickets, next_cursor: cursor }) => setState({ tickets, cursor, error: undefined, isLoading: false }),
      (error: unknown) => {
        if (!abort.signal.aborted)
          setState({ tickets: undefined, cursor: null, error: asApiError(error), isLoading: false });
      },
    );
    return () => abort.abort();
  }, [client, path, version, turn]);

  useNews(path, pageSize, state, setState);

  const more = async (): Promise<void> => {
    const { cursor, tickets } = state;
    if (cursor === null) return;
    setState((before) => ({ ...before, isLoading: true }));
    try {
      const page = await client.get<TicketPage>(`${path}&${new URLSearchParams({ cursor })}`);
      // Unless another list was loaded meanwhile.
      setState((before) =>
        before.tickets === tickets
          ? {
              tickets: [...(tickets ?? []), ...page.tickets],
              cursor: page.next_cursor,
              error: undefined,
              isLoading: false,
            }
          : before,
      );
    } catch (error) {
      setState((before) => ({ ...before, error: asApiError(error), isLoading: false }));
    }
  };

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, more, reload };
};

/** Reads the first page again when tickets have changed, without a sign of it. */
const useNews = (
  path: string,
  pageSize: number,
  state: State,
  setState: (change: (before: State) => State) => void,
) => {
  const { client, changes } = useTenantContext();
  const isNews = useChanged(changes);
  const shown = useRef(state);
  shown.current = state;
  useEffect(() => {
    const { tickets, isLoading } = shown.current;
    if (!isNews() || tickets === undefined || isLoading || tickets.length > pageSize) return;
    const abort = new AbortController();
    client.get<TicketPage>(path, abort.signal).then(
      ({ tickets: read, next_cursor: cursor }) =>
        setState((before) => (before.tickets === tickets ? { ...before, tickets: read, cursor } : before)),
      () => {}, // what is shown stays
    );
    return () => abort.abort();
  }, [client, path, pageSize, changes, isNews, setState]);
};
