import { useEffect, useState } from 'preact/hooks';
import { sentiments, urgencies } from '../api/classification.ts';
import { asWords } from '../format.ts';
import type { Filters } from '../state/address.ts';
import { go } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { isFiltered } from './filters.ts';
import { MoreFilters } from './more-filters.tsx';
import { SearchField } from './search-field.tsx';
import { StatusChoice } from './status-choice.tsx';

const choices = { urgency: urgencies, sentiment: sentiments };

type FilterBarProps = { filters: Filters; statuses: readonly string[] };

/** The list's filters; all of them are part of the address. */
export const FilterBar = ({ filters, statuses }: FilterBarProps) => {
  const [isOpen, setOpen] = useState(false);
  const narrow = (changes: Filters): void => go({ filters: { ...filters, ...changes } });
  // A filter that is set is never hidden at first.
  useEffect(() => {
    if (hasMore(filters)) setOpen(true);
  }, [filters]);
  return (
    <search class="filters">
      <SearchField q={filters.q} onSearch={(q) => narrow({ q })} />
      <Choice name="urgency" filters={filters} onChange={narrow} />
      <Choice name="sentiment" filters={filters} onChange={narrow} />
      <StatusChoice filters={filters} statuses={statuses} onChange={narrow} />
      <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'filters.fewer' : 'filters.more')}
      </button>
      {isFiltered(filters) && (
        <button type="button" class="button button-quiet" onClick={() => go({ filters: {} })}>
          {t('filters.clear')}
        </button>
      )}
      {isOpen && <MoreFilters filters={filters} onChange={narrow} />}
    </search>
  );
};

const hasMore = (filters: Filters): boolean => {
  const { q, status, not_status, urgency, sentiment, ...others } = filters;
  return isFiltered(others);
};

type ChoiceProps = { name: 'urgency' | 'sentiment'; filters: Filters; onChange(changes: Filters): void };

const Choice = ({ name, filters, onChange }: ChoiceProps) => (
  <select
    aria-label={asWords(name)}
    class={filters[name] ? 'is-set' : ''}
    value={filters[name] ?? ''}
    onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
  >
    <option value="">{t(name === 'urgency' ? 'filters.anyUrgency' : 'filters.anySentiment')}</option>
    {choices[name].map((value) => (
      <option key={value} value={value}>
        {name === 'urgency' ? t('filters.urgencyOf', { urgency: asWords(value) }) : asWords(value)}
      </option>
    ))}
  </select>
);
