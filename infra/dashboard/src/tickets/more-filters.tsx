import { alertName } from '../parts/state-names.ts';
import type { Filters } from '../state/address.ts';
import { t } from '../texts/t.ts';
import { CreatedBetween } from './created-between.tsx';
import { alertFilters } from './filters.ts';
import { useFieldText } from './use-field-text.ts';

type FiltersProps = { filters: Filters; onChange(changes: Filters): void };

/** The filters that are asked for less often. */
export const MoreFilters = (props: FiltersProps) => (
  <div class="more-fields">
    <AlertChoice {...props} />
    <Text name="customer_id" {...props} />
    <Text name="source" {...props} />
    <Text name="language" {...props} />
    <CreatedBetween {...props} />
    <Check name="open" value="true" {...props} />
    <Check name="requires_action" value="true" {...props} />
    <Check name="acknowledged" value="false" {...props} />
    <Check name="judged" value="false" {...props} />
  </div>
);

const AlertChoice = ({ filters, onChange }: FiltersProps) => (
  <label class="field">
    <span>{t('filters.alert')}</span>
    <select
      class={filters.alert ? 'is-set' : ''}
      value={filters.alert ?? ''}
      onChange={({ currentTarget }) => onChange({ alert: currentTarget.value })}
    >
      <option value="">{t('filters.anyAlert')}</option>
      {[...alertFilters].map(([value, [state]]) => (
        <option key={value} value={value}>
          {alertName(state)[1]}
        </option>
      ))}
    </select>
  </label>
);

type CheckProps = FiltersProps & { name: 'requires_action' | 'open' | 'judged' | 'acknowledged'; value: string };

const Check = ({ name, value, filters, onChange }: CheckProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={filters[name] === value}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked ? value : '' })}
    />
    {t(`filters.${name}`)}
  </label>
);

type TextProps = FiltersProps & { name: 'customer_id' | 'source' | 'language' };

const Text = ({ name, filters, onChange }: TextProps) => {
  const [text, setText] = useFieldText(filters[name]);
  return (
    <label class="field">
      <span>{t(`filters.${name}`)}</span>
      <input
        type="text"
        dir="auto"
        value={text}
        spellcheck={false}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value.trim() })}
      />
    </label>
  );
};
