import type { AlertPolicy } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { EditorForm } from '../parts/editor-form.tsx';
import { Panel } from '../parts/panel.tsx';
import { Removal } from '../parts/removal.tsx';
import { StoredVersion } from '../parts/stored-version.tsx';
import { t } from '../texts/t.ts';
import type { Choice } from './destination-choices.tsx';
import { inputOf } from './policy-draft.ts';
import { PolicyFields } from './policy-fields.tsx';
import { Preview } from './policy-preview.tsx';
import { usePolicy } from './use-policy.ts';

type EditorProps = { path: string; stored: AlertPolicy; choices: readonly Choice[] };

/** The form of a policy: previewed on the alerts of the last week, stored, and removed. */
export const PolicyEditor = ({ path, stored: loaded, choices }: EditorProps) => {
  const { stored, draft, preview, dryPath, send, change, forget } = usePolicy(path, loaded);

  return (
    <>
      <Panel
        title={t('policy.policy')}
        area="area-full"
        isBusy={send.isBusy}
        aside={<StoredVersion stored={stored} none={t('policy.none')} />}
      >
        <EditorForm
          isBusy={send.isBusy}
          error={send.error}
          onSubmit={() => void send.run(false)}
          beside={
            <button type="button" class="button" disabled={send.isBusy} onClick={() => void send.run(true)}>
              {t('policy.preview')}
            </button>
          }
        >
          <PolicyFields {...{ draft, choices, change }} faults={send.faults} />
        </EditorForm>
        <AsCurl calls={[dryPath, path].map((to) => ({ method: 'PUT', path: to, body: inputOf(draft) }))} />
      </Panel>
      {preview && <Preview preview={preview} choices={choices} />}
      {stored.version > 0 && (
        <Removal
          button={t('policy.removeButton')}
          question={t('policy.removeQuestion')}
          path={path}
          hint={t('policy.removeHint')}
          warning={t('policy.removeWarning')}
          onRemoved={forget}
        />
      )}
    </>
  );
};
