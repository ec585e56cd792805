import { useId, useMemo } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { t } from '../texts/t.ts';

type ZoneProps = { zone: string; faults: readonly InputFault[]; onInput: (zone: string) => void };

/** The time zone of a form's hours. */
export const ZoneField = ({ zone, faults, onInput }: ZoneProps) => {
  const id = useId();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <div class="zone">
      <TextField
        label={t('hours.timeZone')}
        value={zone}
        list={id}
        hint={t('hours.timeZoneHint')}
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
