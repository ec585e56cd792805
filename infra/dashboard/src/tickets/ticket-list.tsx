import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ticket } from '../api/types.ts';
import { shortcutGroups } from '../keyboard/shortcuts.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useAddress } from '../state/navigation.ts';
import { fittingColumns } from './column-names.ts';
import { linkOf, ticketOf, useListKeys } from './list-keys.ts';
import type { ListSettings } from './list-settings.ts';
import { marksOf } from './marks.ts';
import type { Selection } from './selection.ts';
import { TicketCards } from './ticket-cards.tsx';
import { TicketTable } from './ticket-table.tsx';
import { useVirtualRows } from './virtual-rows.ts';

/** Below this width, columns are no use. */
const tableFrom = 620;

const rowHeights = {
  table: { comfortable: 44, compact: 33 },
  cards: { comfortable: 104, compact: 76 },
} as const;

type TicketListProps = {
  tickets: readonly Ticket[];
  settings: ListSettings;
  selection: Selection;
  onRead(ticketId: string, ticket: Ticket | null): void;
  onEnd(): void;
};

/** Tickets in the given order, as a table where there is room for one; each opens in the side panel. */
export const TicketList = ({ tickets, settings, selection, onRead, onEnd }: TicketListProps) => {
  const { filters, order, ticket: opened } = useAddress();
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const isTable = width >= tableFrom;
  const rowHeight = rowHeights[isTable ? 'table' : 'cards'][settings.density];
  const { from, to, reveal } = useVirtualRows(body, tickets.length, rowHeight);
  const ids = useMemo(() => tickets.map(({ ticket_id }) => ticket_id), [tickets]);
  const revealTicket = useCallback((id: string) => reveal(ids.indexOf(id), id), [ids, reveal]);
  useListKeys({ ids, onRead, reveal: revealTicket, onEnd });
  useSelectKey(ids, selection);
  const onFocusIn = useKeptFocus(isTable);
  const marks = useMemo(() => marksOf(filters.q), [filters.q]);
  const rows = {
    ...{ tickets, from, to, rowHeight, opened, marks },
    ...{ selected: selection.ids, onSelect: selection.select },
    onSelectAll: (isSelected: boolean) => selection.set(isSelected ? ids : []),
  };

  return (
    <div ref={box} class="ticket-list" onFocusIn={onFocusIn} style={{ '--row': `${rowHeight}px` }}>
      {isTable ? (
        <TicketTable
          {...rows}
          columns={fittingColumns(settings.columns, width)}
          order={filters.q ? null : order}
          body={body as never}
        />
      ) : (
        <TicketCards {...rows} isCompact={settings.density === 'compact'} body={body as never} />
      )}
    </div>
  );
};

const useWidth = (element: { current: HTMLElement | null }): number => {
  const [width, setWidth] = useState(() => window.innerWidth);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    setWidth(current.clientWidth);
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
};

/** The line that has the focus keeps it when a table turns into cards, or back. */
const useKeptFocus = (isTable: boolean): ((event: FocusEvent) => void) => {
  const focused = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && focused.current !== undefined)
      linkOf(focused.current)?.focus({ preventScroll: true });
  }, [isTable]);
  return useCallback(({ target }) => {
    focused.current = target instanceof Element ? ticketOf(target) : undefined;
  }, []);
};

/** Selects the ticket whose line has the focus, or the one that is open. */
const useSelectKey = (ids: readonly string[], { ids: selected, select }: Selection): void => {
  const { ticket } = useAddress();
  useShortcuts({
    [shortcutGroups.list.select]: () => {
      const focused = ticketOf(document.activeElement);
      const current = focused ?? ticket;
      if (current === null || current === undefined || !ids.includes(current)) return false;
      select(current, !selected.has(current));
      if (focused !== undefined) linkOf(focused)?.focus();
      return true;
    },
  });
};
