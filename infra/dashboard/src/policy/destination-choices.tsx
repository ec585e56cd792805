import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { describedByFault, FieldFault } from '../parts/field-fault.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { t } from '../texts/t.ts';

/** A destination that a route can name. */
export type Choice = { id: string; name: string };

type ChoicesProps = {
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** What it means to choose none. */
  hint?: string;
  faults: readonly InputFault[];
  onChange: (chosen: readonly string[]) => void;
};

/** Some of the tenant's destinations. One that is deleted by now stands there as long as it is chosen. */
export const DestinationChoices = ({ legend, choices, chosen, hint, faults, onChange }: ChoicesProps) => {
  const id = useId();
  const gone = chosen.filter((one) => !choices.some((choice) => choice.id === one));
  return (
    <fieldset class="to" {...describedByFault(id, faults)}>
      <legend>{legend}</legend>
      {[...choices, ...gone.map((one) => ({ id: one, name: t('deliveries.deletedDestination') }))].map((choice) => (
        <label key={choice.id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(choice.id)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, choice.id] : chosen.filter((one) => one !== choice.id))
            }
          />
          <Verbatim>{choice.name}</Verbatim>
        </label>
      ))}
      {hint && <p class="hint">{hint}</p>}
      <FieldFault id={id} faults={faults} />
    </fieldset>
  );
};
