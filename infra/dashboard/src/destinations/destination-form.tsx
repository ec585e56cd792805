import { useState } from 'preact/hooks';
import type { Destination, DestinationKind, StoredDestination } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { EndpointFields } from '../parts/endpoint-fields.tsx';
import { KindChoice } from '../parts/kind-choice.tsx';
import { Fault } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { type Draft, draftOf, inputOf } from './destination-draft.ts';

type FormProps = {
  /** Of the list, or of the destination that is changed. */
  path: string;
  stored?: Destination;
  kinds: readonly DestinationKind[];
  onStored: (destination: StoredDestination) => void;
};

/** What a destination is, where, and with which credentials: the fields are those that the API names for the kind. */
export const DestinationForm = ({ path, stored, kinds, onStored }: FormProps) => {
  const { client } = useTenantContext();
  const [draft, setDraft] = useState<Draft>(() => draftOf(kinds, stored));
  const method = stored ? 'PUT' : 'POST';
  const save = useAction(async () => {
    const answer = await client.send<StoredDestination>(method, path, inputOf(draft).body);
    if (!stored) setDraft(draftOf(kinds, undefined, draft.kind)); // what was typed in, secrets above all, is gone
    onStored(answer);
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    void save.run();
  };
  return (
    <>
      {save.error && <Fault error={save.error} />}
      <form class="schema-form" onSubmit={submit} autocomplete="off">
        {!stored && (
          <KindChoice kind={draft.kind} kinds={kinds} onChoose={(kind) => setDraft(draftOf(kinds, undefined, kind))} />
        )}
        <DraftFields draft={draft} change={(changes) => setDraft((before) => ({ ...before, ...changes }))} />
        <div class="actions">
          <button type="submit" class="button button-strong" disabled={save.isBusy}>
            {t(save.isBusy ? 'parts.saving' : 'parts.save')}
          </button>
        </div>
      </form>
      <AsCurl calls={[{ method, path, body: inputOf(draft).shown }]} />
    </>
  );
};

const DraftFields = ({ draft, change }: { draft: Draft; change: (changes: Partial<Draft>) => void }) => {
  return (
    <>
      <label class="field">
        {t('destinations.name')}
        <input
          type="text"
          value={draft.label}
          maxLength={100}
          onInput={({ currentTarget }) => change({ label: currentTarget.value })}
        />
        <span class="hint">{t('parts.optional')}</span>
      </label>
      <EndpointFields where={t('destinations.target')} draft={draft} change={change} />
      <label class="choices">
        <input
          type="checkbox"
          checked={draft.includesSubject}
          onChange={({ currentTarget }) => change({ includesSubject: currentTarget.checked })}
        />
        {t('destinations.includeSubject')}
      </label>
    </>
  );
};
