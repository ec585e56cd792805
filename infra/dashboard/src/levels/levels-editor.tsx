import { useState } from 'preact/hooks';
import type { ServiceLevels } from '../api/types.ts';
import { timeZone } from '../overview/period.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { EditorForm } from '../parts/editor-form.tsx';
import { Panel } from '../parts/panel.tsx';
import { Removal } from '../parts/removal.tsx';
import { StoredVersion } from '../parts/stored-version.tsx';
import { useTenantContext } from '../state/context.ts';
import { useSave } from '../state/save.ts';
import { t } from '../texts/t.ts';
import { type LevelsDraft, levelsDraftOf, levelsInputOf } from './levels-draft.ts';
import { LevelsFields } from './levels-fields.tsx';

type EditorProps = { path: string; stored: ServiceLevels; onStored: () => void };

/** A tenant without levels most likely keeps its reader's hours. */
const firstDraftOf = (stored: ServiceLevels): LevelsDraft =>
  levelsDraftOf(stored.version === 0 ? { ...stored, time_zone: timeZone() } : stored);

/** The form of service levels: stored and removed. */
export const LevelsEditor = ({ path, stored: loaded, onStored }: EditorProps) => {
  const { client } = useTenantContext();
  const [stored, setStored] = useState(loaded);
  const [draft, setDraft] = useState(() => firstDraftOf(loaded));
  const save = useSave(async () => {
    setStored(await client.send<ServiceLevels>('PUT', path, levelsInputOf(draft)));
    onStored();
  });
  const change = (changes: Partial<LevelsDraft>): void => {
    // Faults name hours by their places.
    if (changes.hours && changes.hours.length !== draft.hours.length) save.dropFaults();
    setDraft({ ...draft, ...changes });
  };
  const forget = async (): Promise<void> => {
    const none = await client.get<ServiceLevels>(path);
    setStored(none);
    setDraft(firstDraftOf(none));
    onStored();
  };

  return (
    <>
      <Panel
        title={t('levels.targets')}
        area="area-full"
        isBusy={save.isBusy}
        aside={<StoredVersion stored={stored} none={t('levels.noneStored')} />}
      >
        <EditorForm isBusy={save.isBusy} error={save.error} onSubmit={() => void save.run()}>
          <LevelsFields {...{ draft, change }} faults={save.faults} />
        </EditorForm>
        <AsCurl calls={[{ method: 'PUT', path, body: levelsInputOf(draft) }]} />
      </Panel>
      {stored.version > 0 && (
        <Removal
          button={t('levels.removeButton')}
          question={t('levels.removeQuestion')}
          path={path}
          hint={t('levels.removeHint')}
          warning={t('levels.removeWarning')}
          onRemoved={forget}
        />
      )}
    </>
  );
};
