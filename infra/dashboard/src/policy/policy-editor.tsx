import { useState } from 'preact/hooks';
import { asApiError, type InputFault } from '../api/client.ts';
import type { AlertPolicy, PolicyPreview, PutPolicy } from '../api/types.ts';
import { timeZone } from '../overview/period.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import type { Choice } from './destination-choices.tsx';
import { type Draft, draftOf, inputOf } from './policy-draft.ts';
import { PolicyFields } from './policy-fields.tsx';
import { Preview } from './policy-preview.tsx';
import { RemovePolicy } from './remove-policy.tsx';

type EditorProps = { path: string; stored: AlertPolicy; choices: readonly Choice[] };

/** A tenant without a policy most likely keeps its reader's hours. */
const firstDraftOf = (stored: AlertPolicy): Draft =>
  draftOf(stored.version === 0 ? { ...stored, time_zone: timeZone() } : stored);

/** The form of a policy: previewed on the alerts of the last week, stored, and removed. */
export const PolicyEditor = ({ path, stored: loaded, choices }: EditorProps) => {
  const { client } = useTenantContext();
  const [stored, setStored] = useState<Pick<AlertPolicy, 'version' | 'updated_at'>>(loaded);
  const [draft, setDraft] = useState<Draft>(() => firstDraftOf(loaded));
  const [faults, setFaults] = useState<readonly InputFault[]>([]);
  const [preview, setPreview] = useState<PolicyPreview | null>(null);
  const dryPath = `${path}?dry_run=true`;

  const send = useAction(async (isDryRun: boolean) => {
    setFaults([]);
    setPreview(null);
    try {
      const answer = await client.send<PutPolicy>('PUT', isDryRun ? dryPath : path, inputOf(draft));
      setPreview(answer.preview);
      setStored(answer);
    } catch (error) {
      setFaults(asApiError(error).faults);
      throw error;
    }
  });
  const change = (changes: Partial<Draft>): void => {
    // Faults name routes and hours by their places.
    if (hasOtherPlaces(draft, { ...draft, ...changes })) setFaults([]);
    setDraft({ ...draft, ...changes });
  };
  const onRemoved = async (): Promise<void> => {
    const none = await client.get<AlertPolicy>(path);
    setStored(none);
    setDraft(firstDraftOf(none));
    setPreview(null);
  };

  return (
    <>
      <Panel title="Policy" area="area-full" isBusy={send.isBusy} aside={<Version stored={stored} />}>
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
      {stored.version > 0 && <RemovePolicy path={path} onRemoved={onRemoved} />}
    </>
  );
};

const hasOtherPlaces = (before: Draft, after: Draft): boolean => placesIn(before) !== placesIn(after);

const placesIn = ({ routes, businessHours, quietHours }: Draft): string => {
  const keysOf = (list: readonly { key: number }[]): number[] => list.map(({ key }) => key);
  const steps = routes.map(({ escalation }) => keysOf(escalation));
  return JSON.stringify([keysOf(routes), steps, keysOf(businessHours), keysOf(quietHours)]);
};

const Version = ({ stored: { version, updated_at } }: { stored: Pick<AlertPolicy, 'version' | 'updated_at'> }) => (
  <span role="status">
    {version === 0 ? 'None is stored' : `Version ${version}`}
    {updated_at && (
      <>
        , <Time iso={updated_at} />
      </>
    )}
  </span>
);
