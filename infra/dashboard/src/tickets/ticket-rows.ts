import type { Ticket } from '../api/types.ts';
import type { Order } from '../state/address.ts';
import type { ColumnName } from './column-names.ts';
import type { Marks } from './marks.ts';

/** What the list of tickets shows, as a table or as cards. */
export type TicketRows = {
  tickets: readonly Ticket[];
  /** The rows that are there. */
  from: number;
  to: number;
  rowHeight: number;
  /** The ticket in the panel. */
  opened: string | null;
  selected: ReadonlySet<string>;
  onSelect(ticketId: string, isSelected: boolean): void;
  onSelectAll(isSelected: boolean): void;
  marks: Marks | undefined;
};

export type TableColumns = {
  columns: readonly ColumnName[];
  /** Null for a search, which has an order of its own. */
  order: Order | null;
};
