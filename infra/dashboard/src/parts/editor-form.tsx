import type { ComponentChildren } from 'preact';
import type { ApiError } from '../api/client.ts';
import { t } from '../texts/t.ts';
import { Fault } from './panel.tsx';

type EditorFormProps = {
  isBusy: boolean;
  /** What is wrong with the whole. */
  error: ApiError | undefined;
  onSubmit: () => void;
  /** What the button says; `Save` by default. */
  submit?: string;
  /** Before the button. */
  beside?: ComponentChildren;
  children: ComponentChildren;
};

/** A form that the API checks, with its fields, what the API says of them together, and the button that stores them. */
export const EditorForm = ({
  isBusy,
  error,
  onSubmit,
  submit = t('parts.save'),
  beside,
  children,
}: EditorFormProps) => (
  <form
    class="editor"
    autocomplete="off"
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
    {error && <Fault error={error} />}
    <div class="actions">
      {beside}
      <button type="submit" class="button button-strong" disabled={isBusy}>
        {submit}
      </button>
    </div>
  </form>
);
