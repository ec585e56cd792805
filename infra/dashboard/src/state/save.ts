import { useState } from 'preact/hooks';
import type { ApiError, InputFault } from '../api/client.ts';
import { type Action, useAction } from './resource.ts';

/** The request that stores a form, with what the API says of its fields. */
export type Save<Args extends unknown[]> = Action<Args> & {
  faults: readonly InputFault[];
  /** Takes them from the fields: what they name by its place has moved, or is there no more. */
  dropFaults(): void;
};

const none: readonly InputFault[] = [];

export const useSave = <Args extends unknown[]>(store: (...args: Args) => Promise<void>): Save<Args> => {
  const save = useAction(store);
  const [dropped, setDropped] = useState<ApiError>();
  const { error } = save;
  const faults = error === undefined || error === dropped ? none : error.faults;
  return { ...save, faults, dropFaults: () => setDropped(error) };
};
