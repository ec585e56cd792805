import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { describedByFault, FieldFault, faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type Choice, DestinationChoices } from './destination-choices.tsx';
import { type EscalationDraft, newEscalation } from './policy-draft.ts';

type EscalationProps = {
  steps: readonly EscalationDraft[];
  /** Where the API names them. */
  path: string;
  choices: readonly Choice[];
  faults: readonly InputFault[];
  onChange: (steps: readonly EscalationDraft[]) => void;
};

/** Who else is alerted, and after how long, if nobody acknowledges an alert. */
export const EscalationFields = ({ steps, path, choices, faults, onChange }: EscalationProps) => {
  const id = useId();
  const own = faults.filter((fault) => fault.path === path);
  return (
    <fieldset class="escalation" {...describedByFault(id, own)}>
      <legend>If nobody acknowledges it</legend>
      {steps.length === 0 && <p class="hint">Nobody else is alerted.</p>}
      {steps.map((step, index) => {
        const change = (changes: Partial<EscalationDraft>): void =>
          onChange(steps.with(index, { ...step, ...changes }));
        return (
          <div key={step.key} class="escalation-step">
            <TextField
              label="After minutes"
              value={step.minutes}
              maxLength={5}
              faults={faultsAt(faults, `${path}.${index}.after_minutes`)}
              onInput={(minutes) => change({ minutes })}
            />
            <DestinationChoices
              legend="Alert"
              choices={choices}
              chosen={step.to}
              faults={faultsAt(faults, `${path}.${index}.to`)}
              onChange={(to) => change({ to })}
            />
            <button type="button" class="button button-quiet" onClick={() => onChange(steps.toSpliced(index, 1))}>
              Remove<span class="visually-hidden"> step {index + 1}</span>
            </button>
          </div>
        );
      })}
      <FieldFault id={id} faults={own} />
      <button type="button" class="button" onClick={() => onChange([...steps, newEscalation()])}>
        Add a step
      </button>
    </fieldset>
  );
};
