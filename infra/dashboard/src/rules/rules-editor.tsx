import { useState } from 'preact/hooks';
import type { TriageRules } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { EditorForm } from '../parts/editor-form.tsx';
import { Panel } from '../parts/panel.tsx';
import { StoredVersion } from '../parts/stored-version.tsx';
import { UnsavedLine } from '../parts/unsaved-line.tsx';
import { useTenantContext } from '../state/context.ts';
import { useDraft } from '../state/draft.ts';
import { useSave } from '../state/save.ts';
import { t } from '../texts/t.ts';
import { RulesFields } from './rule-fields.tsx';
import { rulesDraftOf, rulesInputOf } from './rules-draft.ts';
import { StoredTickets } from './stored-tickets.tsx';

/** The form of the tenant's own rules, and what they would change in stored tickets. */
export const RulesEditor = ({ path, stored: loaded }: { path: string; stored: TriageRules }) => {
  const { client } = useTenantContext();
  const [stored, setStored] = useState(loaded);
  const { draft, isUnsaved, change, reset } = useDraft(path, rulesDraftOf(loaded));
  const save = useSave(async () => {
    const answer = await client.send<TriageRules>('PUT', path, rulesInputOf(draft));
    setStored(answer);
    reset(rulesDraftOf(answer));
  });

  return (
    <>
      <Panel
        title={t('rules.title')}
        area="area-full"
        isBusy={save.isBusy}
        aside={<StoredVersion stored={stored} none={t('rules.noneStored')} />}
      >
        <EditorForm
          isBusy={save.isBusy}
          error={save.error}
          onSubmit={() => void save.run()}
          beside={
            <UnsavedLine
              isUnsaved={isUnsaved}
              onDiscard={() => {
                save.dropFaults();
                reset(rulesDraftOf(stored));
              }}
            />
          }
        >
          <RulesFields
            draft={draft}
            faults={save.faults}
            onChange={(changed) => {
              // Faults name rules by their places.
              if (changed.rules.length !== draft.rules.length) save.dropFaults();
              change(changed);
            }}
          />
        </EditorForm>
        <AsCurl calls={[{ method: 'PUT', path, body: rulesInputOf(draft) }]} />
      </Panel>
      <StoredTickets key={stored.version} path={`${path}/replay`} isUnsaved={isUnsaved} />
    </>
  );
};
