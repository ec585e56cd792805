import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { weekdayNames } from '../format.ts';
import { describedByFault, FieldFault, faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { visuallyHidden } from '../parts/visually-hidden.tsx';
import { t, withElements } from '../texts/t.ts';
import { type HoursDraft, weekdays } from './policy-draft.ts';

type HoursFieldsProps = {
  name: string;
  /** What the button says. */
  add: string;
  /** What it means that there are none. */
  none: string;
  /** Where the API names them. */
  path: string;
  hours: readonly HoursDraft[];
  fresh: () => HoursDraft;
  faults: readonly InputFault[];
  onChange: (hours: readonly HoursDraft[]) => void;
};

/** Some hours of the week. */
export const HoursFields = ({ name, add, none, path, hours, fresh, faults, onChange }: HoursFieldsProps) => {
  const id = useId();
  const own = faults.filter((fault) => fault.path === path);
  return (
    <fieldset class="hours" {...describedByFault(id, own)}>
      <legend>{name}</legend>
      {hours.length === 0 && <p class="faint">{none}</p>}
      {hours.map((range, index) => (
        <HoursRow
          key={range.key}
          range={range}
          faults={faultsAt(faults, `${path}.${index}`)}
          path={`${path}.${index}`}
          onChange={(changed) => onChange(hours.with(index, changed))}
          onRemove={() => onChange(hours.toSpliced(index, 1))}
        />
      ))}
      <FieldFault id={id} faults={own} />
      <button type="button" class="button" onClick={() => onChange([...hours, fresh()])}>
        {add}
      </button>
    </fieldset>
  );
};

type RowProps = {
  range: HoursDraft;
  path: string;
  faults: readonly InputFault[];
  onChange: (range: HoursDraft) => void;
  onRemove: () => void;
};

const HoursRow = ({ range, path, faults, onChange, onRemove }: RowProps) => {
  const id = useId();
  const ofDays = faultsAt(faults, `${path}.days`);
  return (
    <div class="hours-row">
      <fieldset class="days" {...describedByFault(id, ofDays)}>
        <legend class="visually-hidden">{t('hours.days')}</legend>
        {weekdays.map((day, index) => (
          <label key={day} class="check">
            <input
              type="checkbox"
              checked={range.days.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({ ...range, days: checked ? [...range.days, day] : range.days.filter((one) => one !== day) })
              }
            />
            {weekdayNames[index]}
          </label>
        ))}
        <FieldFault id={id} faults={ofDays} />
      </fieldset>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          label={t(`hours.${end}`)}
          value={range[end]}
          placeholder={end === 'from' ? '09:00' : '17:30'}
          maxLength={5}
          faults={faultsAt(faults, `${path}.${end}`)}
          onInput={(time) => onChange({ ...range, [end]: time })}
        />
      ))}
      <button type="button" class="button button-quiet" onClick={onRemove}>
        {withElements('hours.remove', { of: visuallyHidden })}
      </button>
    </div>
  );
};
