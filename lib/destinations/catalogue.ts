import { credentialsFormOf, formOf } from '#lib/form-schema.ts';
import type { HostRule } from '#lib/outgoing/host-rule.ts';
import { destinationAdapters } from './adapters.ts';
import { targetSchema } from './destination-target.ts';
import type { DestinationKindView } from './views.ts';

/** The kinds of destinations that a tenant can have, by name, with what a person enters for each. */
export const catalogueOf = (hosts: Pick<HostRule, 'allowLoopback'>): DestinationKindView[] =>
  Object.values(destinationAdapters)
    .map((adapter) => ({
      kind: adapter.kind,
      name: adapter.label,
      target_schema: formOf(targetSchema(adapter, hosts)),
      credentials_schema: credentialsFormOf(adapter.credentials()),
      takes: [...adapter.takes],
      makes_secret: adapter.makeSecret !== undefined,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
