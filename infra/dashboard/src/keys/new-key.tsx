import { useId } from 'preact/hooks';
import { scopes } from '#lib/auth/api-key.ts';
import type { InputFault } from '../api/client.ts';
import type { NewKey } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { EditorForm } from '../parts/editor-form.tsx';
import { describedByFault, FieldFault, faultsAt } from '../parts/field-fault.tsx';
import { Panel } from '../parts/panel.tsx';
import { TextField } from '../parts/text-field.tsx';
import { UnsavedLine } from '../parts/unsaved-line.tsx';
import { useTenantContext } from '../state/context.ts';
import { useDraft } from '../state/draft.ts';
import { useSave } from '../state/save.ts';
import { t } from '../texts/t.ts';
import { type KeyDraft, keyInputOf, newKeyDraft } from './key-draft.ts';

/** The form of a new key. */
export const NewKeyForm = ({ onMade }: { onMade: (key: NewKey) => void }) => {
  const { client, tenant } = useTenantContext();
  const empty = newKeyDraft(tenant);
  const { draft, isUnsaved, change, reset } = useDraft(`/tenants/${tenant}/keys`, empty);
  const create = useSave(async () => {
    onMade(await client.send<NewKey>('POST', '/keys', keyInputOf(draft)));
    reset(empty);
  });
  const edit = (changes: Partial<KeyDraft>): void => change({ ...draft, ...changes });

  return (
    <Panel title={t('keys.create')} area="area-full" isBusy={create.isBusy}>
      <EditorForm
        isBusy={create.isBusy}
        error={create.faults.length === 0 ? create.error : undefined}
        onSubmit={() => void create.run()}
        submit={t('keys.createIt')}
        beside={<UnsavedLine isUnsaved={isUnsaved} onDiscard={() => reset(empty)} />}
      >
        <KeyFields {...{ draft, edit }} faults={create.faults} />
      </EditorForm>
      <AsCurl calls={[{ method: 'POST', path: '/keys', body: keyInputOf(draft) }]} />
    </Panel>
  );
};

type FieldsProps = {
  draft: KeyDraft;
  faults: readonly InputFault[];
  edit: (changes: Partial<KeyDraft>) => void;
};

const KeyFields = ({ draft, faults, edit }: FieldsProps) => (
  <div class="schema-form">
    <TextField
      label={t('keys.label')}
      hint={t('keys.labelHint')}
      value={draft.label}
      maxLength={100}
      faults={faultsAt(faults, 'label')}
      onInput={(label) => edit({ label })}
    />
    <TextField
      label={t('keys.tenants')}
      hint={t('keys.tenantsHint')}
      value={draft.tenants}
      hasLines
      faults={faultsAt(faults, 'tenants')}
      onInput={(tenants) => edit({ tenants })}
    />
    <LastDay value={draft.lastDay} faults={faultsAt(faults, 'expires_at')} onInput={(lastDay) => edit({ lastDay })} />
    <ScopeChoice
      chosen={draft.scopes}
      faults={faultsAt(faults, 'scopes')}
      onChange={(chosen) => edit({ scopes: chosen })}
    />
  </div>
);

type LastDayProps = { value: string; faults: readonly InputFault[]; onInput: (day: string) => void };

const LastDay = ({ value, faults, onInput }: LastDayProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('keys.lastDay')}</label>
      <input
        id={id}
        type="date"
        value={value}
        aria-describedby={`${id}-hint ${id}-fault`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <span id={`${id}-hint`} class="hint">
        {t('keys.lastDayHint')}
      </span>
      <FieldFault id={`${id}-fault`} faults={faults} />
    </div>
  );
};

type ScopeChoiceProps = {
  chosen: KeyDraft['scopes'];
  faults: readonly InputFault[];
  onChange: (chosen: KeyDraft['scopes']) => void;
};

const ScopeChoice = ({ chosen, faults, onChange }: ScopeChoiceProps) => {
  const id = useId();
  return (
    <fieldset class="to" {...describedByFault(id, faults)}>
      <legend>{t('keys.scopes')}</legend>
      {scopes.map((scope) => (
        <label key={scope} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(scope)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
            }
          />
          {t(`keys.${scope}`)}
        </label>
      ))}
      <FieldFault id={id} faults={faults} />
    </fieldset>
  );
};
