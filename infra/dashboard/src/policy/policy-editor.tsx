import type { AlertPolicy } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { Removal } from '../parts/removal.tsx';
import { StoredVersion } from '../parts/stored-version.tsx';
import type { Choice } from './destination-choices.tsx';
import { inputOf } from './policy-draft.ts';
import { PolicyFields } from './policy-fields.tsx';
import { Preview } from './policy-preview.tsx';
import { usePolicy } from './use-policy.ts';

type EditorProps = { path: string; stored: AlertPolicy; choices: readonly Choice[] };

/** The form of a policy: previewed on the alerts of the last week, stored, and removed. */
export const PolicyEditor = ({ path, stored: loaded, choices }: EditorProps) => {
  const { stored, draft, faults, preview, dryPath, send, change, forget } = usePolicy(path, loaded);

  return (
    <>
      <Panel
        title="Policy"
        area="area-full"
        isBusy={send.isBusy}
        aside={<StoredVersion stored={stored} none="None is stored" />}
      >
        <form
          class="policy"
          autocomplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            void send.run(false);
          }}
        >
          <PolicyFields {...{ draft, choices, faults, change }} />
          {send.error && <Fault error={send.error} />}
          <div class="actions">
            <button type="button" class="button" disabled={send.isBusy} onClick={() => void send.run(true)}>
              Preview
            </button>
            <button type="submit" class="button button-strong" disabled={send.isBusy}>
              Save
            </button>
          </div>
        </form>
        <AsCurl calls={[dryPath, path].map((to) => ({ method: 'PUT', path: to, body: inputOf(draft) }))} />
      </Panel>
      {preview && <Preview preview={preview} choices={choices} />}
      {stored.version > 0 && (
        <Removal
          what="the policy"
          path={path}
          hint="Every alert then goes to all destinations, at once."
          warning="Its routes and hours are forgotten. Every alert then goes to all destinations, at once."
          onRemoved={forget}
        />
      )}
    </>
  );
};
