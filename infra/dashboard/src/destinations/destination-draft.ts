import type { Destination, DestinationKind } from '../api/types.ts';
import { asWords } from '../format.ts';
import { type Form, formFor, formsOf, keptForm, type Values, valuesOf, withoutSecrets } from '../parts/schema-form.ts';

/** What is in the form of a destination. */
export type Draft = {
  kind: string;
  label: string;
  targetForms: readonly Form[];
  targetForm: number;
  target: Values;
  credentialForms: readonly Form[];
  /** `keptForm`: the stored credentials are kept. */
  credentialForm: number;
  canKeep: boolean;
  credentials: Values;
  includesSubject: boolean;
};

const titleOf = (names: readonly string[]): string => names.map(asWords).join(', ');

/** The form as it is before anybody typed: of what is stored, or of a new destination of this kind. */
export const draftOf = (
  kinds: readonly DestinationKind[],
  stored: Destination | undefined,
  kind: string = stored?.kind ?? kinds[0]?.kind ?? '',
): Draft => {
  const described = kinds.find((one) => one.kind === kind);
  const targetForms = formsOf(described?.target_schema ?? {}, () => described?.name ?? asWords(kind));
  const target = stored?.target ?? {};
  return {
    kind,
    label: stored?.label ?? '',
    targetForms,
    targetForm: formFor(targetForms, target),
    target,
    credentialForms: formsOf(described?.credentials_schema ?? {}, titleOf),
    credentialForm: stored ? keptForm : 0,
    canKeep: stored !== undefined,
    credentials: {},
    includesSubject: stored?.include.includes('subject') ?? false,
  };
};

/** The body of the request that stores it, and the same to be shown: without secrets. */
export const inputOf = (draft: Draft): { body: object; shown: object } => {
  const targetForm = draft.targetForms[draft.targetForm];
  const form = draft.credentialForms[draft.credentialForm];
  const credentials = form && valuesOf(form, draft.credentials);
  const label = draft.label.trim();
  const common = {
    kind: draft.kind,
    label: label === '' ? null : label,
    target: targetForm ? valuesOf(targetForm, draft.target) : {},
    include: draft.includesSubject ? ['subject'] : [],
  };
  return {
    body: { ...common, ...(credentials && { credentials }) },
    shown: { ...common, ...(form && credentials && { credentials: withoutSecrets(form, credentials) }) },
  };
};

/** The body of the request that makes a new signing secret, and leaves all else as it is. */
export const rotationOf = ({ kind, label, target, include, state }: Destination): object => ({
  ...{ kind, label, target, include, state },
  credentials: {},
});
