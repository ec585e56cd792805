import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

/** The tickets of a list that a reader has selected. */
export type Selection = {
  ids: ReadonlySet<string>;
  select(ticketId: string, isSelected: boolean): void;
  set(ticketIds: readonly string[]): void;
};

const none: ReadonlySet<string> = new Set();

/** A selection is of one list: another one, which has another key, begins without. */
export const useSelection = (key: string): Selection => {
  const [ids, setIds] = useState(none);
  useEffect(() => setIds(none), [key]);
  const select = useCallback((ticketId: string, isSelected: boolean) => {
    setIds((before) => {
      const after = new Set(before);
      if (isSelected) after.add(ticketId);
      else after.delete(ticketId);
      return after;
    });
  }, []);
  const set = useCallback((ticketIds: readonly string[]) => setIds(new Set(ticketIds)), []);
  return useMemo(() => ({ ids, select, set }), [ids, select, set]);
};
