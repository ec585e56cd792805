import { scopes } from '#lib/auth/api-key.ts';
import type { InputFault } from '../api/client.ts';
import type { NewKey } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { CheckList } from '../parts/check-list.tsx';
import { EditorForm } from '../parts/editor-form.tsx';
import { faultsAt } from '../parts/field-fault.tsx';
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
    <TextField
      type="date"
      label={t('keys.lastDay')}
      hint={t('keys.lastDayHint')}
      value={draft.lastDay}
      faults={faultsAt(faults, 'expires_at')}
      onInput={(lastDay) => edit({ lastDay })}
    />
    <CheckList
      legend={t('keys.scopes')}
      choices={scopes.map((scope) => ({ value: scope, name: t(`keys.${scope}`) }))}
      chosen={draft.scopes}
      faults={faultsAt(faults, 'scopes')}
      onChange={(chosen) => edit({ scopes: chosen })}
    />
  </div>
);
