import { useId } from 'preact/hooks';
import { asWords } from '../format.ts';
import { Verbatim } from '../parts/verbatim.tsx';
import type { Filters } from '../state/address.ts';
import { t } from '../texts/t.ts';
import { filterOfNames, namesIn } from './filters.ts';
import { Menu } from './menu.tsx';

type StatusChoiceProps = {
  filters: Filters;
  /** Those that the tenant has. */
  statuses: readonly string[];
  onChange(changes: Filters): void;
};

/** Tickets of any of several statuses, or of none of them. */
export const StatusChoice = ({ filters, statuses, onChange }: StatusChoiceProps) => {
  const group = useId();
  const isNot = Boolean(filters.not_status);
  const chosen = namesIn(isNot ? filters.not_status : filters.status);
  const known = [...statuses, ...chosen.filter((name) => !statuses.includes(name))];
  const change = (names: readonly string[], without: boolean): void =>
    onChange({
      status: without ? '' : filterOfNames(names),
      not_status: without ? filterOfNames(names) : '',
    });
  return (
    <Menu name={nameOf(chosen, isNot)} isSet={chosen.length > 0}>
      <fieldset>
        <legend class="visually-hidden">{t('filters.statusIs')}</legend>
        {[false, true].map((without) => (
          <label key={`${without}`} class="check">
            <input
              type="radio"
              name={group}
              checked={isNot === without}
              // Without a status there is nothing to turn round.
              disabled={chosen.length === 0}
              onChange={() => change(chosen, without)}
            />
            {t(without ? 'filters.isNot' : 'filters.is')}
          </label>
        ))}
      </fieldset>
      <fieldset class="menu-list">
        <legend class="visually-hidden">{t('filters.status')}</legend>
        {known.map((name) => (
          <label key={name} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={({ currentTarget }) =>
                change(currentTarget.checked ? [...chosen, name] : chosen.filter((one) => one !== name), isNot)
              }
            />
            <Verbatim>{asWords(name)}</Verbatim>
          </label>
        ))}
      </fieldset>
    </Menu>
  );
};

const nameOf = (chosen: readonly string[], isNot: boolean): string => {
  if (chosen.length === 0) return t('filters.anyStatus');
  const [first = ''] = chosen;
  const names =
    chosen.length < 3
      ? chosen.map(asWords).join(', ')
      : t('filters.andOthers', { first: asWords(first), count: chosen.length - 1 });
  return isNot ? t('filters.notThese', { names }) : names;
};
