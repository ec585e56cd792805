import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { FieldFault } from './field-fault.tsx';

type TextFieldProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  faults: readonly InputFault[];
  /** A date is written as `2026-01-31`. */
  type?: 'text' | 'date';
  hint?: string;
  placeholder?: string;
  maxLength?: number;
  /** The id of a `<datalist>`. */
  list?: string;
  /** One value on each line. */
  hasLines?: boolean;
};

/** A field with its hint, and with what the API says of it. */
export const TextField = ({
  label,
  value,
  onInput,
  faults,
  type = 'text',
  hint,
  hasLines = false,
  ...given
}: TextFieldProps) => {
  const id = useId();
  const described = [...(hint ? [`${id}-hint`] : []), ...(faults.length > 0 ? [`${id}-fault`] : [])].join(' ');
  const attributes = {
    ...{ ...given, id, value, dir: 'auto' as const, spellcheck: false, autocomplete: 'off' as const },
    ...(described !== '' && { 'aria-describedby': described }),
    ...(faults.length > 0 && { 'aria-invalid': 'true' as const }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hasLines ? (
        <textarea {...attributes} rows={1} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      ) : (
        <input {...attributes} type={type} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      )}
      {hint && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
      <FieldFault id={`${id}-fault`} faults={faults} />
    </div>
  );
};
