import type { Ticket } from '../api/types.ts';
import { t } from '../texts/t.ts';

type SelectBoxProps = {
  ticket: Ticket;
  isSelected: boolean;
  onSelect(ticketId: string, isSelected: boolean): void;
};

/** Selects a ticket of a list. The label around it is easier to hit than the box. */
export const SelectBox = ({ ticket: { ticket_id, subject }, isSelected, onSelect }: SelectBoxProps) => (
  <label class="select-box">
    <input
      type="checkbox"
      aria-label={t('tickets.selectOne', { name: subject || ticket_id })}
      checked={isSelected}
      onChange={({ currentTarget }) => onSelect(ticket_id, currentTarget.checked)}
    />
  </label>
);
