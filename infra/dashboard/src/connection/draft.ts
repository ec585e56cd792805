import type { Connection, Helpdesk } from '../api/types.ts';
import { asWords } from '../format.ts';
import { type Form, formFor, formsOf, keptForm, type Values, valuesOf, withoutSecrets } from '../parts/schema-form.ts';

/** What is in the form of a connection. */
export type Draft = {
  kind: string;
  targetForms: readonly Form[];
  targetForm: number;
  target: Values;
  credentialForms: readonly Form[];
  /** `keptForm`: the stored credentials are kept. */
  credentialForm: number;
  canKeep: boolean;
  credentials: Values;
  /** A day, or empty. */
  since: string;
};

const nameOf = (helpdesks: readonly Helpdesk[], kind: string): string =>
  helpdesks.find((one) => one.kind === kind)?.name ?? asWords(kind);

const titleOf = (names: readonly string[]): string => names.map(asWords).join(', ');

/** The form as it is before anybody typed: of what is stored, or of another kind. */
export const draftOf = (connection: Connection, helpdesks: readonly Helpdesk[], kind?: string): Draft => {
  const stored = connection.kind === 'generic' ? undefined : connection;
  const chosen = kind ?? stored?.kind ?? helpdesks[0]?.kind ?? '';
  const helpdesk = helpdesks.find((one) => one.kind === chosen);
  const targetForms = formsOf(helpdesk?.target_schema ?? {}, () => nameOf(helpdesks, chosen));
  const isSame = stored?.kind === chosen;
  const target = isSame ? stored.target : {};
  const canKeep = isSame && stored.auth !== null;
  return {
    kind: chosen,
    targetForms,
    targetForm: formFor(targetForms, target),
    target,
    credentialForms: formsOf(helpdesk?.credentials_schema ?? {}, titleOf),
    credentialForm: canKeep ? keptForm : 0,
    canKeep,
    credentials: isSame && stored.auth?.client_id ? { client_id: stored.auth.client_id } : {},
    since: stored?.settings.since?.slice(0, 10) ?? '',
  };
};

/** The body of the request that stores it, and the same to be shown: without secrets. */
export const inputOf = (draft: Draft): { body: object; shown: object } => {
  const targetForm = draft.targetForms[draft.targetForm];
  const form = draft.credentialForms[draft.credentialForm];
  const credentials = form && valuesOf(form, draft.credentials);
  const common = {
    kind: draft.kind,
    target: targetForm ? valuesOf(targetForm, draft.target) : {},
    settings: { since: draft.since === '' ? null : `${draft.since}T00:00:00.000Z` },
  };
  return {
    body: { ...common, ...(credentials && { credentials }) },
    shown: { ...common, ...(form && credentials && { credentials: withoutSecrets(form, credentials) }) },
  };
};
