import { useState } from 'preact/hooks';
import { asApiError, type InputFault } from '../api/client.ts';
import type { TriageRules } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { StoredVersion } from '../parts/stored-version.tsx';
import { UnsavedLine } from '../parts/unsaved-line.tsx';
import { useTenantContext } from '../state/context.ts';
import { useDraft } from '../state/draft.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { RulesFields } from './rule-fields.tsx';
import { rulesDraftOf, rulesInputOf } from './rules-draft.ts';
import { StoredTickets } from './stored-tickets.tsx';

/** The form of the tenant's own rules, and what they would change in stored tickets. */
export const RulesEditor = ({ path, stored: loaded }: { path: string; stored: TriageRules }) => {
  const { client } = useTenantContext();
  const [stored, setStored] = useState(loaded);
  const { draft, isUnsaved, change, reset } = useDraft(path, rulesDraftOf(loaded));
  const [faults, setFaults] = useState<readonly InputFault[]>([]);
  const save = useAction(async () => {
    setFaults([]);
    try {
      const answer = await client.send<TriageRules>('PUT', path, rulesInputOf(draft));
      setStored(answer);
      reset(rulesDraftOf(answer));
    } catch (error) {
      setFaults(asApiError(error).faults);
      throw error;
    }
  });

  return (
    <>
      <Panel
        title={t('rules.title')}
        area="area-full"
        isBusy={save.isBusy}
        aside={<StoredVersion stored={stored} none={t('rules.noneStored')} />}
      >
        <form
          class="policy"
          autocomplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            void save.run();
          }}
        >
          <RulesFields
            {...{ draft, faults }}
            onChange={(changed) => {
              // Faults name rules by their places.
              if (changed.rules.length !== draft.rules.length) setFaults([]);
              change(changed);
            }}
          />
          {save.error && <Fault error={save.error} />}
          <div class="actions">
            <UnsavedLine
              isUnsaved={isUnsaved}
              onDiscard={() => {
                setFaults([]);
                reset(rulesDraftOf(stored));
              }}
            />
            <button type="submit" class="button button-strong" disabled={save.isBusy}>
              {t('parts.save')}
            </button>
          </div>
        </form>
        <AsCurl calls={[{ method: 'PUT', path, body: rulesInputOf(draft) }]} />
      </Panel>
      <StoredTickets key={stored.version} path={`${path}/replay`} isUnsaved={isUnsaved} />
    </>
  );
};
