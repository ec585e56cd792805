import { useId } from 'preact/hooks';
import { timeZoneName } from '../overview/period.ts';
import type { Filters } from '../state/address.ts';
import { t } from '../texts/t.ts';
import { type BoundName, boundOf, fieldTimeOf } from './time-bounds.ts';
import { useFieldText } from './use-field-text.ts';

type CreatedBetweenProps = { filters: Filters; onChange(changes: Filters): void };

/** Between which times a ticket was created, in the reader's time zone. */
export const CreatedBetween = (props: CreatedBetweenProps) => {
  const zoneId = useId();
  return (
    <div class="created-between">
      <Bound name="from" zoneId={zoneId} {...props} />
      <Bound name="to" zoneId={zoneId} {...props} />
      <span id={zoneId} class="faint">
        {timeZoneName()}
      </span>
    </div>
  );
};

type BoundProps = CreatedBetweenProps & { name: BoundName; zoneId: string };

const Bound = ({ name, zoneId, filters, onChange }: BoundProps) => {
  const [text, setText] = useFieldText(fieldTimeOf(name, filters[name]));
  return (
    <label class="field">
      <span>{t(`filters.${name}`)}</span>
      <input
        type="datetime-local"
        max="2099-12-31T23:59" // or the year that is typed could have six digits
        aria-describedby={zoneId}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={({ currentTarget }) => {
          const bound = boundOf(currentTarget.value);
          if (bound !== undefined) onChange({ [name]: bound });
        }}
      />
    </label>
  );
};
