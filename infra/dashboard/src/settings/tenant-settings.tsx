import { useState } from 'preact/hooks';
import { asApiError, type InputFault } from '../api/client.ts';
import type { TenantSettings as Stored } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { faultsAt } from '../parts/field-fault.tsx';
import { Fault, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { TextField } from '../parts/text-field.tsx';
import { UnsavedLine } from '../parts/unsaved-line.tsx';
import { useTenantContext } from '../state/context.ts';
import { useDraft } from '../state/draft.ts';
import { useAction, useResource } from '../state/resource.ts';
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
  const [faults, setFaults] = useState<readonly InputFault[]>([]);
  const [kept, setKept] = useState(stored);
  const save = useAction(async () => {
    setFaults([]);
    try {
      const answer = await client.send<Stored>('PUT', path, settingsInputOf(draft));
      setKept(answer);
      reset(settingsDraftOf(answer));
    } catch (error) {
      setFaults(asApiError(error).faults);
      throw error;
    }
  });

  return (
    <Panel title={t('settings.tenant')} area="area-full" isBusy={save.isBusy}>
      <form
        class="policy"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save.run();
        }}
      >
        <SettingsFields {...{ draft, faults }} edit={(changes) => change({ ...draft, ...changes })} />
        {save.error && faults.length === 0 && <Fault error={save.error} />}
        <div class="actions">
          <UnsavedLine isUnsaved={isUnsaved} onDiscard={() => reset(settingsDraftOf(kept))} />
          <button type="submit" class="button button-strong" disabled={save.isBusy}>
            {t('parts.save')}
          </button>
        </div>
      </form>
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
