import { useId } from 'preact/hooks';
import { t } from '../texts/t.ts';
import { type Field, type Form, keptForm, type Values } from './schema-form.ts';

type FormChoiceProps = {
  label: string;
  titles: readonly string[];
  chosen: number;
  /** What leaves everything as it is, if that is possible. */
  kept?: string | null;
  onChoose: (chosen: number) => void;
};

/** Which of several forms is filled in; nothing where there is one. */
export const FormChoice = ({ label, titles, chosen, kept = null, onChoose }: FormChoiceProps) => {
  if (titles.length < 2 && kept === null) return null;
  return (
    <label class="field">
      {label}
      <select value={`${chosen}`} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {kept !== null && <option value={`${keptForm}`}>{kept}</option>}
        {titles.map((title, index) => (
          <option key={title} value={`${index}`} lang="en">
            {title}
          </option>
        ))}
      </select>
    </label>
  );
};

type FieldsProps = { form: Form; values: Values; onChange: (values: Values) => void };

export const Fields = ({ form, values, onChange }: FieldsProps) => (
  <>
    {form.fields.map((field) => (
      <FormField
        key={field.name}
        field={field}
        value={values[field.name] ?? ''}
        onInput={(value) => onChange({ ...values, [field.name]: value })}
      />
    ))}
  </>
);

type FormFieldProps = { field: Field; value: string; onInput: (value: string) => void };

const FormField = ({ field, value, onInput }: FormFieldProps) => {
  const id = useId();
  const { title, description, example, isSecret, isRequired, choices } = field;
  const hint = description ?? (isRequired ? null : t('parts.optional'));
  return (
    <div class="field">
      <label for={id} lang="en">
        {title}
      </label>
      {choices ? (
        <select id={id} value={value || choices[0]} onChange={({ currentTarget }) => onInput(currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={isSecret ? 'password' : 'text'}
          value={value}
          dir="ltr"
          required={isRequired}
          spellcheck={false}
          // A password manager would offer to keep it, and to fill in another.
          autocomplete={isSecret ? 'new-password' : 'off'}
          {...(example !== null && { placeholder: example })}
          {...(hint !== null && { 'aria-describedby': `${id}-hint` })}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
      {hint !== null && (
        <span id={`${id}-hint`} class="hint" {...(description !== null && { lang: 'en' })}>
          {hint}
        </span>
      )}
    </div>
  );
};
