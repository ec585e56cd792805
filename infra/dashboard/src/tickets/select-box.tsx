import { t } from '../texts/t.ts';

type SelectBoxProps = {
  ticketId: string;
  /** What the ticket is called. */
  name: string;
  isSelected: boolean;
  onSelect(ticketId: string, isSelected: boolean): void;
};

/** Selects a ticket of a list. The label around it is easier to hit than the box. */
export const SelectBox = ({ ticketId, name, isSelected, onSelect }: SelectBoxProps) => (
  <label class="select-box">
    <input
      type="checkbox"
      aria-label={t('tickets.selectOne', { name })}
      checked={isSelected}
      onChange={({ currentTarget }) => onSelect(ticketId, currentTarget.checked)}
    />
  </label>
);
