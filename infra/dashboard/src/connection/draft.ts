import type { Connection, Helpdesk } from '../api/types.ts';
import { type EndpointDraft, endpointDraftOf, endpointInputOf } from '../parts/endpoint-draft.ts';

/** What is in the form of a connection; `since` is a day, or empty. */
export type Draft = EndpointDraft & { since: string };

/** The form as it is before anybody typed: of what is stored, or of another kind. */
export const draftOf = (connection: Connection, helpdesks: readonly Helpdesk[], kind?: string): Draft => {
  const stored = connection.kind === 'generic' ? undefined : connection;
  const chosen = kind ?? stored?.kind ?? helpdesks[0]?.kind ?? '';
  const described = helpdesks.find((one) => one.kind === chosen);
  const same = stored?.kind === chosen ? stored : undefined;
  const clientId = same?.auth?.client_id;
  const endpoint = {
    target: same?.target ?? {},
    canKeep: (same?.auth ?? null) !== null,
    credentials: clientId ? { client_id: clientId } : {},
  };
  return { ...endpointDraftOf(chosen, described, endpoint), since: stored?.settings.since?.slice(0, 10) ?? '' };
};

/** The body of the request that stores it, and the same to be shown: without secrets. */
export const inputOf = (draft: Draft): { body: object; shown: object } =>
  endpointInputOf(draft, { settings: { since: draft.since === '' ? null : `${draft.since}T00:00:00.000Z` } });
