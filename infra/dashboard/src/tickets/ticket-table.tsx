import type { RefObject } from 'preact';
import type { Ticket } from '../api/types.ts';
import type { Order } from '../state/address.ts';
import { go } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { type ColumnName, widthOf } from './column-names.ts';
import { cells } from './columns.tsx';
import { SelectBox } from './select-box.tsx';
import { SubjectLink } from './subject-link.tsx';
import type { TableColumns, TicketRows } from './ticket-rows.ts';

type TicketTableProps = TicketRows & TableColumns & { body: RefObject<HTMLTableSectionElement> };

/** Tickets in aligned columns; the rows have one height, so that those far from what is seen need not be there. */
export const TicketTable = (props: TicketTableProps) => {
  const { tickets, from, to, rowHeight, columns, body } = props;
  return (
    <table class="ticket-table" aria-rowcount={tickets.length + 1}>
      <colgroup>
        <col style={{ width: '44px' }} />
        <col />
        {columns.map((name) => (
          <col key={name} style={{ width: widthOf(name) ? `${widthOf(name)}px` : 'auto' }} />
        ))}
      </colgroup>
      <TableHead {...props} />
      <tbody
        ref={body}
        // The height of the rows that are not there.
        style={{ '--above': `${from * rowHeight}px`, '--below': `${(tickets.length - to) * rowHeight}px` }}
      >
        {tickets.slice(from, to).map((ticket, at) => (
          <TicketRow key={ticket.ticket_id} ticket={ticket} index={from + at} {...props} />
        ))}
      </tbody>
    </table>
  );
};

const TableHead = ({ tickets, selected, onSelectAll, columns, order }: TicketRows & TableColumns) => {
  const isAll = tickets.length > 0 && selected.size === tickets.length;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <label class="select-box">
            <input
              type="checkbox"
              aria-label={t('tickets.selectAll')}
              checked={isAll}
              ref={(box) => {
                if (box) box.indeterminate = selected.size > 0 && !isAll;
              }}
              onChange={({ currentTarget }) => onSelectAll(currentTarget.checked)}
            />
          </label>
        </th>
        <th scope="col">{t('columns.subject')}</th>
        {columns.map((name) =>
          name === 'created' && order !== null ? (
            <CreatedHead key={name} order={order} />
          ) : (
            <th key={name} scope="col">
              {t(`columns.${name}`)}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
};

/** The one column that the API sorts by. */
const CreatedHead = ({ order }: { order: Order }) => (
  <th scope="col" aria-sort={order === 'newest' ? 'descending' : 'ascending'}>
    <button type="button" class="sort" onClick={() => go({ order: order === 'newest' ? 'oldest' : 'newest' })}>
      {t('columns.created')} <span aria-hidden="true">{order === 'newest' ? '↓' : '↑'}</span>
    </button>
  </th>
);

type TicketRowProps = TicketRows & { ticket: Ticket; index: number; columns: readonly ColumnName[] };

const TicketRow = ({ ticket, index, columns, opened, selected, onSelect, marks }: TicketRowProps) => {
  const { ticket_id, urgency } = ticket;
  const isSelected = selected.has(ticket_id);
  const classes = ['ticket-row', `ticket-${urgency}`, ...(isSelected ? ['is-selected'] : [])];
  return (
    <tr class={classes.join(' ')} data-ticket={ticket_id} aria-rowindex={index + 2}>
      <td>
        <SelectBox ticket={ticket} isSelected={isSelected} onSelect={onSelect} />
      </td>
      <td>
        <SubjectLink ticket={ticket} isOpened={opened === ticket_id} marks={marks} />
      </td>
      {columns.map((name) => (
        <td key={name}>{cells[name]({ ticket, marks })}</td>
      ))}
    </tr>
  );
};
