import { useState } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import type { TenantSettings as Stored } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { EditorForm } from '../parts/editor-form.tsx';
import { faultsAt } from '../parts/field-fault.tsx';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { TextField } from '../parts/text-field.tsx';
import { UnsavedLine } from '../parts/unsaved-line.tsx';
import { useTenantContext } from '../state/context.ts';
import { useDraft } from '../state/draft.ts';
import { useResource } from '../state/resource.ts';
import { useSave } from '../state/save.ts';
import { t } from '../texts/t.ts';
import { noSettings, type SettingsDraft, settingsDraftOf, settingsInputOf } from './settings-draft.ts';

/** A tenant's name, its schedule, and what its help desk calls finished. */
export const TenantSettings = () => {
  const { tenant } = useTenantContext();
  const tenants = useResource<{ tenants: Stored[] }>('/tenants');
  return (
    <Loaded
      resource={tenants}
      skeleton={
        <Panel title={t('settings.tenant')} area="area-full">
          <Lines count={4} />
        </Panel>
      }
    >
      {({ tenants: known }) => (
        <SettingsForm stored={known.find(({ tenant_id }) => tenant_id === tenant) ?? noSettings(tenant)} />
      )}
    </Loaded>
  );
};

const SettingsForm = ({ stored }: { stored: Stored }) => {
  const { client } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(stored.tenant_id)}`;
  const { draft, isUnsaved, change, reset } = useDraft(path, settingsDraftOf(stored));
  const [kept, setKept] = useState(stored);
  const save = useSave(async () => {
    const answer = await client.send<Stored>('PUT', path, settingsInputOf(draft));
    setKept(answer);
    reset(settingsDraftOf(answer));
  });

  return (
    <Panel title={t('settings.tenant')} area="area-full" isBusy={save.isBusy}>
      <EditorForm
        isBusy={save.isBusy}
        error={save.faults.length === 0 ? save.error : undefined}
        onSubmit={() => void save.run()}
        beside={<UnsavedLine isUnsaved={isUnsaved} onDiscard={() => reset(settingsDraftOf(kept))} />}
      >
        <SettingsFields draft={draft} faults={save.faults} edit={(changes) => change({ ...draft, ...changes })} />
      </EditorForm>
      <AsCurl calls={[{ method: 'PUT', path, body: settingsInputOf(draft) }]} />
    </Panel>
  );
};

type FieldsProps = {
  draft: SettingsDraft;
  faults: readonly InputFault[];
  edit: (changes: Partial<SettingsDraft>) => void;
};

const SettingsFields = ({ draft, faults, edit }: FieldsProps) => (
  <div class="schema-form">
    <TextField
      label={t('settings.name')}
      hint={t('settings.nameHint')}
      value={draft.name}
      maxLength={200}
      faults={faultsAt(faults, 'name')}
      onInput={(name) => edit({ name })}
    />
    <TextField
      label={t('settings.minutes')}
      hint={t('settings.minutesHint')}
      value={draft.minutes}
      faults={faultsAt(faults, 'ingest_every_minutes')}
      onInput={(minutes) => edit({ minutes })}
    />
    <TextField
      label={t('settings.finished')}
      hint={t('settings.finishedHint')}
      value={draft.finished}
      hasLines
      faults={faultsAt(faults, 'finished_statuses')}
      onInput={(finished) => edit({ finished })}
    />
  </div>
);
