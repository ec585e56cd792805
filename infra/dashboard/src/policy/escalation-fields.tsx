import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { describedByFault, FieldFault, faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { visuallyHidden } from '../parts/visually-hidden.tsx';
import { t, withElements } from '../texts/t.ts';
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
      <legend>{t('policy.escalation')}</legend>
      {steps.length === 0 && <p class="hint">{t('policy.noEscalation')}</p>}
      {steps.map((step, index) => {
        const change = (changes: Partial<EscalationDraft>): void =>
          onChange(steps.with(index, { ...step, ...changes }));
        return (
          <div key={step.key} class="escalation-step">
            <TextField
              label={t('policy.afterMinutes')}
              value={step.minutes}
              maxLength={5}
              faults={faultsAt(faults, `${path}.${index}.after_minutes`)}
              onInput={(minutes) => change({ minutes })}
            />
            <DestinationChoices
              legend={t('policy.escalateTo')}
              choices={choices}
              chosen={step.to}
              faults={faultsAt(faults, `${path}.${index}.to`)}
              onChange={(to) => change({ to })}
            />
            <button type="button" class="button button-quiet" onClick={() => onChange(steps.toSpliced(index, 1))}>
              {withElements('policy.removeStep', { of: visuallyHidden }, { number: index + 1 })}
            </button>
          </div>
        );
      })}
      <FieldFault id={id} faults={own} />
      <button type="button" class="button" onClick={() => onChange([...steps, newEscalation()])}>
        {t('policy.addStep')}
      </button>
    </fieldset>
  );
};
