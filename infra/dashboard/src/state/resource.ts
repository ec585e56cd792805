import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, asApiError } from '../api/client.ts';
import { useTenantContext } from './context.ts';

/** Data of the API. The old data stays while it is reloading. */
export type Resource<T> = { data: T | undefined; error: ApiError | undefined; isLoading: boolean; reload(): void };

type State<T> = { path: string | null; data: T | undefined; error: ApiError | undefined; isLoading: boolean };

type How = {
  /** Whether what is read is of tickets: it is then read again when some have changed, without a sign of it. */
  ofTickets?: boolean;
};

/** Reads a path, and again whenever the path or `version` changes; null reads nothing. */
export const useResource = <T>(path: string | null, { ofTickets = false }: How = {}): Resource<T> => {
  const { client, version, changes } = useTenantContext();
  const turnOfTickets = ofTickets ? changes : 0;
  const isQuiet = useChanged(turnOfTickets);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<T>>({ path, data: undefined, error: undefined, isLoading: path !== null });

  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    const quiet = isQuiet();
    const isShown = (before: State<T>): boolean => quiet && before.path === path && !before.isLoading;
    setState((before) => (isShown(before) ? before : { ...before, path, isLoading: true }));
    client.get<T>(path, abort.signal).then(
      (data) => setState({ path, data, error: undefined, isLoading: false }),
      (error: unknown) => {
        if (!abort.signal.aborted)
          setState((before) =>
            isShown(before) ? before : { ...before, path, error: asApiError(error), isLoading: false },
          );
      },
    );
    return () => abort.abort();
  }, [client, path, version, turn, turnOfTickets, isQuiet]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { data: state.data, error: state.error, isLoading: state.isLoading || state.path !== path, reload };
};

/** A function that says whether the value has changed since it was called last. */
export const useChanged = (value: number): (() => boolean) => {
  const latest = useRef(value);
  latest.current = value;
  const seen = useRef(value);
  return useCallback(() => {
    const isChanged = seen.current !== latest.current;
    seen.current = latest.current;
    return isChanged;
  }, []);
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
