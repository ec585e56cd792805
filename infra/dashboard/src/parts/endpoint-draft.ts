import { asWords } from '../format.ts';
import { type Form, formFor, formsOf, keptForm, type Values, valuesOf, withoutSecrets } from './schema-form.ts';

/** What is in the form of something with a target and credentials: a help desk, or a destination of alerts. */
export type EndpointDraft = {
  kind: string;
  targetForms: readonly Form[];
  targetForm: number;
  target: Values;
  credentialForms: readonly Form[];
  /** `keptForm`: the stored credentials are kept. */
  credentialForm: number;
  canKeep: boolean;
  credentials: Values;
};

/** What the API says of a kind. */
type Described = { name: string; target_schema: object; credentials_schema: object } | undefined;

type Stored = { target: Values; canKeep: boolean; credentials?: Values };

const titleOf = (names: readonly string[]): string => names.map(asWords).join(', ');

/** The fields as they are before anybody typed. */
export const endpointDraftOf = (
  kind: string,
  described: Described,
  { target, canKeep, credentials = {} }: Stored,
): EndpointDraft => {
  const targetForms = formsOf({ ...described?.target_schema }, () => described?.name ?? asWords(kind));
  return {
    kind,
    targetForms,
    targetForm: formFor(targetForms, target),
    target,
    credentialForms: formsOf({ ...described?.credentials_schema }, titleOf),
    credentialForm: canKeep ? keptForm : 0,
    canKeep,
    credentials,
  };
};

/** The body of the request that stores it with these settings, and the same to be shown: without secrets. */
export const endpointInputOf = (draft: EndpointDraft, settings: object): { body: object; shown: object } => {
  const targetForm = draft.targetForms[draft.targetForm];
  const form = draft.credentialForms[draft.credentialForm];
  const credentials = form && valuesOf(form, draft.credentials);
  const common = {
    kind: draft.kind,
    target: targetForm ? valuesOf(targetForm, draft.target) : {},
    ...settings,
  };
  return {
    body: { ...common, ...(credentials && { credentials }) },
    shown: { ...common, ...(form && credentials && { credentials: withoutSecrets(form, credentials) }) },
  };
};
