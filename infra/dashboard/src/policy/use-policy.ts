import { useState } from 'preact/hooks';
import type { AlertPolicy, PolicyPreview, PutPolicy } from '../api/types.ts';
import { timeZone } from '../overview/period.ts';
import { useTenantContext } from '../state/context.ts';
import { useSave } from '../state/save.ts';
import { type Draft, draftOf, inputOf } from './policy-draft.ts';

type StoredVersion = Pick<AlertPolicy, 'version' | 'updated_at'>;

/** A tenant without a policy most likely keeps its reader's hours. */
const firstDraftOf = (stored: AlertPolicy): Draft =>
  draftOf(stored.version === 0 ? { ...stored, time_zone: timeZone() } : stored);

/** A policy as it is edited: its draft, what the API says of it, and what is stored. */
export const usePolicy = (path: string, loaded: AlertPolicy) => {
  const { client } = useTenantContext();
  const [stored, setStored] = useState<StoredVersion>(loaded);
  const [draft, setDraft] = useState<Draft>(() => firstDraftOf(loaded));
  const [preview, setPreview] = useState<PolicyPreview | null>(null);
  const dryPath = `${path}?dry_run=true`;

  const send = useSave(async (isDryRun: boolean) => {
    setPreview(null);
    const answer = await client.send<PutPolicy>('PUT', isDryRun ? dryPath : path, inputOf(draft));
    setPreview(answer.preview);
    setStored(answer);
  });
  const change = (changes: Partial<Draft>): void => {
    // Faults name routes and hours by their places.
    if (hasOtherPlaces(draft, { ...draft, ...changes })) send.dropFaults();
    setDraft({ ...draft, ...changes });
  };
  const forget = async (): Promise<void> => {
    const none = await client.get<AlertPolicy>(path);
    setStored(none);
    setDraft(firstDraftOf(none));
    setPreview(null);
  };

  return { stored, draft, preview, dryPath, send, change, forget };
};

const hasOtherPlaces = (before: Draft, after: Draft): boolean => placesIn(before) !== placesIn(after);

const placesIn = ({ routes, businessHours, quietHours }: Draft): string => {
  const keysOf = (list: readonly { key: number }[]): number[] => list.map(({ key }) => key);
  const steps = routes.map(({ escalation }) => keysOf(escalation));
  return JSON.stringify([keysOf(routes), steps, keysOf(businessHours), keysOf(quietHours)]);
};
