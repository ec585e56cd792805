import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { describedByFault, FieldFault } from './field-fault.tsx';

type CheckListProps<T> = {
  legend: string;
  choices: readonly { value: T; name: ComponentChildren }[];
  chosen: readonly T[];
  hint?: string | undefined;
  faults: readonly InputFault[];
  onChange: (chosen: readonly T[]) => void;
};

/** Any number of several choices, in the order in which they were chosen. */
export const CheckList = <T extends string>({ legend, choices, chosen, hint, faults, onChange }: CheckListProps<T>) => {
  const id = useId();
  return (
    <fieldset class="check-list" {...describedByFault(id, faults)}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))
            }
          />
          {choice.name}
        </label>
      ))}
      {hint && <p class="hint">{hint}</p>}
      <FieldFault id={id} faults={faults} />
    </fieldset>
  );
};
