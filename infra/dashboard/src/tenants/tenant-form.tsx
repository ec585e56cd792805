import { useState } from 'preact/hooks';
import { go } from '../state/navigation.ts';
import { t } from '../texts/t.ts';

/** Opens a tenant by its id: a key may see one that nothing is stored of yet, and so is in no list. */
export const TenantForm = ({ label }: { label: string }) => {
  const [text, setText] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (text.trim() !== '') go({ tenant: text.trim(), filters: {}, ticket: null });
  };
  return (
    <form class="tenant-question" onSubmit={submit}>
      <label for="tenant-id">{label}</label>
      <div class="field-row">
        <input
          id="tenant-id"
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          placeholder="harbour-bank"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="button button-strong">
          {t('tenants.show')}
        </button>
      </div>
    </form>
  );
};
