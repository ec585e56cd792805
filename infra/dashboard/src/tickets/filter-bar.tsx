import { useEffect, useState } from 'preact/hooks';
import { asWords } from '../format.ts';
import { Icon } from '../parts/icon.tsx';
import { directionOf } from '../parts/verbatim.tsx';
import { type Filters, filterNames } from '../state/address.ts';
import { go } from '../state/navigation.ts';

const narrow = (filters: Filters, changes: Filters): void => go({ filters: { ...filters, ...changes } });

const choices = {
  urgency: ['high', 'medium', 'low'],
  sentiment: ['negative', 'neutral', 'positive'],
} as const;

type FilterBarProps = { filters: Filters; statuses: readonly string[] };

/** The list's filters; all of them are part of the address. */
export const FilterBar = ({ filters, statuses }: FilterBarProps) => {
  const [isOpen, setOpen] = useState(false);
  // A filter that is set is never hidden at first.
  useEffect(() => {
    if (hasMore(filters)) setOpen(true);
  }, [filters]);
  const known = filters.status && !statuses.includes(filters.status) ? [...statuses, filters.status] : statuses;
  return (
    <search class="filters">
      <Search filters={filters} />
      <Choice name="urgency" values={choices.urgency} filters={filters} />
      <Choice name="sentiment" values={choices.sentiment} filters={filters} />
      <Choice name="status" values={known} filters={filters} />
      <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Fewer filters' : 'More filters'}
      </button>
      {filterNames.some((name) => filters[name]) && (
        <button type="button" class="button button-quiet" onClick={() => go({ filters: {} })}>
          Clear all
        </button>
      )}
      {isOpen && (
        <div class="more-fields">
          <AlertChoice filters={filters} />
          <Text name="customer_id" label="Customer" filters={filters} />
          <Text name="source" label="Source" filters={filters} />
          <Text name="from" label="From" type="date" filters={filters} />
          <Text name="to" label="To" type="date" filters={filters} />
          <Check name="requires_action" value="true" label="Requires action" filters={filters} />
          <Check name="open" value="true" label="Open only" filters={filters} />
          <Check name="judged" value="false" label="Could not be judged" filters={filters} />
        </div>
      )}
    </search>
  );
};

const hasMore = ({ customer_id, source, from, to, requires_action, open, judged, alert }: Filters): boolean =>
  Boolean(customer_id || source || from || to || requires_action || open || judged || alert);

/** A field's text while it is being edited; it is not reset when the page reloads its data. */
const useDraft = (entered = ''): [string, (text: string) => void] => {
  const [text, setText] = useState(entered);
  useEffect(() => setText(entered), [entered]);
  return [text, setText];
};

const Search = ({ filters }: { filters: Filters }) => {
  const [text, setText] = useDraft(filters.q);
  const submit = (event: Event): void => {
    event.preventDefault();
    narrow(filters, { q: text.trim() });
  };
  return (
    <form class="search-form" onSubmit={submit}>
      <Icon name="search" />
      <input
        type="search"
        dir="auto"
        aria-label="Search subjects and messages"
        placeholder="Search subjects and messages"
        maxLength={200}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onSearch={submit}
      />
    </form>
  );
};

type ChoiceProps = { name: 'urgency' | 'sentiment' | 'status'; values: readonly string[]; filters: Filters };

const Choice = ({ name, values, filters }: ChoiceProps) => (
  <select
    dir={directionOf(filters[name] ?? '')}
    aria-label={asWords(name)}
    class={filters[name] ? 'is-set' : ''}
    value={filters[name] ?? ''}
    onChange={({ currentTarget }) => narrow(filters, { [name]: currentTarget.value })}
  >
    <option value="">Any {name}</option>
    {values.map((value) => (
      <option key={value} value={value} dir="auto">
        {asWords(value)}
        {name === 'urgency' && ' urgency'}
      </option>
    ))}
  </select>
);

const alerts = [
  ['waiting', 'Alert being sent'],
  ['sent', 'Alert sent'],
  ['undeliverable', 'Alert not delivered'],
  ['suppressed', 'Alert suppressed'],
] as const;

const AlertChoice = ({ filters }: { filters: Filters }) => (
  <label class="field">
    <span>Alert</span>
    <select
      class={filters.alert ? 'is-set' : ''}
      value={filters.alert ?? ''}
      onChange={({ currentTarget }) => narrow(filters, { alert: currentTarget.value })}
    >
      <option value="">Any alert or none</option>
      {alerts.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

type CheckProps = { name: 'requires_action' | 'open' | 'judged'; value: string; label: string; filters: Filters };

const Check = ({ name, value, label, filters }: CheckProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={filters[name] === value}
      onChange={({ currentTarget }) => narrow(filters, { [name]: currentTarget.checked ? value : '' })}
    />
    {label}
  </label>
);

type TextProps = {
  name: 'customer_id' | 'source' | 'from' | 'to';
  label: string;
  type?: 'text' | 'date';
  filters: Filters;
};

const Text = ({ name, label, type = 'text', filters }: TextProps) => {
  const [text, setText] = useDraft(filters[name]);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type={type}
        dir="auto"
        value={text}
        spellcheck={false}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={({ currentTarget }) => narrow(filters, { [name]: currentTarget.value.trim() })}
      />
    </label>
  );
};
