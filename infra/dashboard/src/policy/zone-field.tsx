import { useId, useMemo } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';

type ZoneProps = { zone: string; faults: readonly InputFault[]; onInput: (zone: string) => void };

/** The time zone of a form's hours. */
export const ZoneField = ({ zone, faults, onInput }: ZoneProps) => {
  const id = useId();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <div class="zone">
      <TextField
        label="Time zone of all hours"
        value={zone}
        list={id}
        hint="Such as Europe/Berlin"
        faults={faultsAt(faults, 'time_zone')}
        onInput={onInput}
      />
      <datalist id={id}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
};
