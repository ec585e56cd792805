import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ApiError, asApiError, type Client, pathOf } from '../api/client.ts';
import type { SharedHealth, TenantHealth, TenantHealthPage } from '../api/types.ts';
import { useReloadEvery } from '../state/reload-every.ts';

const everyMs = 60_000;
const pageSize = 100;

export type AllTenants = {
  tenants: readonly TenantHealth[];
  /** Undefined before the first page was read. */
  shared: SharedHealth | undefined;
  /** Whether all of them were read once. */
  isComplete: boolean;
  isLoading: boolean;
  error: ApiError | undefined;
  reload(): void;
};

type State = Omit<AllTenants, 'reload'>;
const nothing: State = { tenants: [], shared: undefined, isComplete: false, isLoading: true, error: undefined };

/** All tenants that the key can see, page by page, and again once a minute while the page is visible. */
export const useAllTenants = (client: Client, isShown: boolean): AllTenants => {
  const [state, setState] = useState<State>(nothing);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useReloadEvery(isShown ? everyMs : null, reload);

  useEffect(() => setState(nothing), [client]);

  useEffect(() => {
    if (!isShown) return;
    const abort = new AbortController();
    const read = async (): Promise<void> => {
      setState((before) => ({ ...before, isLoading: true }));
      const found: TenantHealth[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const path = pathOf('/tenants/health', { limit: pageSize, cursor });
        const page: TenantHealthPage = await client.get(path, abort.signal);
        found.push(...page.tenants);
        cursor = page.next_cursor;
        const { shared } = page;
        const isLast = cursor === null;
        const tenants = [...found];
        // What was read before stays until all is read again.
        setState((before) =>
          before.isComplete && !isLast
            ? before
            : { tenants, shared, isComplete: isLast, isLoading: !isLast, error: undefined },
        );
      }
    };
    read().catch((error: unknown) => {
      if (!abort.signal.aborted) setState((before) => ({ ...before, isLoading: false, error: asApiError(error) }));
    });
    return () => abort.abort();
  }, [client, isShown, turn]);

  return { ...state, reload };
};
