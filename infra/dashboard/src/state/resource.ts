import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, asApiError } from '../api/client.ts';
import { useTenantContext } from './context.ts';

/** Data of the API. The old data stays while it is reloading. */
export type Resource<T> = { data: T | undefined; error: ApiError | undefined; isLoading: boolean; reload(): void };

type State<T> = { path: string | null; data: T | undefined; error: ApiError | undefined; isLoading: boolean };

/** Reads a path, and again whenever the path or `version` changes; null reads nothing. */
export const useResource = <T>(path: string | null): Resource<T> => {
  const { client, version } = useTenantContext();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<T>>({ path, data: undefined, error: undefined, isLoading: path !== null });

  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    setState((before) => ({ ...before, path, isLoading: true }));
    client.get<T>(path, abort.signal).then(
      (data) => setState({ path, data, error: undefined, isLoading: false }),
      (error: unknown) => {
        if (!abort.signal.aborted)
          setState((before) => ({ ...before, path, error: asApiError(error), isLoading: false }));
      },
    );
    return () => abort.abort();
  }, [client, path, version, turn]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { data: state.data, error: state.error, isLoading: state.isLoading || state.path !== path, reload };
};

/** What a button does, with its progress and error. */
export type Action<Args extends unknown[]> = {
  run(...args: Args): Promise<void>;
  isBusy: boolean;
  error: ApiError | undefined;
};

export const useAction = <Args extends unknown[]>(act: (...args: Args) => Promise<void>): Action<Args> => {
  const [state, setState] = useState<{ isBusy: boolean; error: ApiError | undefined }>({
    isBusy: false,
    error: undefined,
  });
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(async (...args: Args) => {
    setState({ isBusy: true, error: undefined });
    try {
      await latest.current(...args);
      setState({ isBusy: false, error: undefined });
    } catch (error) {
      setState({ isBusy: false, error: asApiError(error) });
    }
  }, []);
  return { run, ...state };
};
