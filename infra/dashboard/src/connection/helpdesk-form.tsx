import { useState } from 'preact/hooks';
import type { Connection, Helpdesk } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { EndpointFields } from '../parts/endpoint-fields.tsx';
import { KindChoice } from '../parts/kind-choice.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { Authorize } from './authorize.tsx';
import { type Draft, draftOf, inputOf } from './draft.ts';

type FormProps = {
  path: string;
  connection: Connection;
  helpdesks: readonly Helpdesk[];
  onChange: () => void;
};

/** Which help desk it is, where, and with which credentials: the fields are those that the API names for the kind. */
export const HelpdeskForm = ({ path, connection, helpdesks, onChange }: FormProps) => {
  const { client } = useTenantContext();
  const [draft, setDraft] = useState<Draft>(() => draftOf(connection, helpdesks));
  const change = (changes: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changes }));
  const save = useAction(async () => {
    await client.send('PUT', path, inputOf(draft).body);
    onChange();
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    void save.run();
  };
  const helpdesk = helpdesks.find(({ kind }) => kind === draft.kind);
  const isStored = connection.kind !== 'generic';
  const canConsent = helpdesk?.consent && connection.kind === helpdesk.kind && connection.auth?.client_id;

  return (
    <Panel title={t(isStored ? 'connection.helpdesk' : 'connection.connect')} area="area-wide">
      {save.error && <Fault error={save.error} />}
      <form class="schema-form" onSubmit={submit} autocomplete="off">
        <KindChoice
          kind={draft.kind}
          kinds={helpdesks}
          onChoose={(kind) => setDraft(draftOf(connection, helpdesks, kind))}
        />
        <DraftFields draft={draft} change={change} />
        <div class="actions">
          <button type="submit" class="button button-strong" disabled={save.isBusy}>
            {t(save.isBusy ? 'parts.saving' : 'parts.save')}
          </button>
        </div>
      </form>
      {canConsent && <Authorize path={path} name={helpdesk.name} />}
      <AsCurl
        calls={[
          { method: 'PUT', path, body: inputOf(draft).shown },
          ...(canConsent ? [{ method: 'POST', path: `${path}/authorize` } as const] : []),
        ]}
      />
    </Panel>
  );
};

const DraftFields = ({ draft, change }: { draft: Draft; change: (changes: Partial<Draft>) => void }) => {
  return (
    <>
      <EndpointFields where={t('connection.account')} draft={draft} change={change} />
      <label class="field">
        {t('connection.since')}
        <input
          type="date"
          value={draft.since}
          onInput={({ currentTarget }) => change({ since: currentTarget.value })}
        />
        <span class="hint">{t('connection.allTickets')}</span>
      </label>
    </>
  );
};
