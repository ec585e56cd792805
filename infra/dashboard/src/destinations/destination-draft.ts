import type { Destination, DestinationKind } from '../api/types.ts';
import { type EndpointDraft, endpointDraftOf, endpointInputOf } from '../parts/endpoint-draft.ts';

/** What is in the form of a destination. */
export type Draft = EndpointDraft & { label: string; includesSubject: boolean };

/** The form as it is before anybody typed: of what is stored, or of a new destination of this kind. */
export const draftOf = (
  kinds: readonly DestinationKind[],
  stored: Destination | undefined,
  kind: string = stored?.kind ?? kinds[0]?.kind ?? '',
): Draft => {
  const described = kinds.find((one) => one.kind === kind);
  const endpoint = { target: stored?.target ?? {}, canKeep: stored !== undefined };
  return {
    ...endpointDraftOf(kind, described, endpoint),
    label: stored?.label ?? '',
    includesSubject: stored?.include.includes('subject') ?? false,
  };
};

/** The body of the request that stores it, and the same to be shown: without secrets. */
export const inputOf = (draft: Draft): { body: object; shown: object } => {
  const label = draft.label.trim();
  return endpointInputOf(draft, {
    label: label === '' ? null : label,
    include: draft.includesSubject ? ['subject'] : [],
  });
};

/** The body of the request that makes a new signing secret, and leaves all else as it is. */
export const rotationOf = ({ kind, label, target, include, state }: Destination): object => ({
  ...{ kind, label, target, include, state },
  credentials: {},
});
