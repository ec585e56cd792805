import { credentialsFormOf, formOf } from '#lib/form-schema.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { type ConnectableKind, connectableKinds, helpdeskNames } from '#lib/helpdesks/helpdesk-kind.ts';
import { targetSchema } from '#lib/helpdesks/target.ts';
import type { HostRule } from '#lib/outgoing/host-rule.ts';
import type { HelpdeskView } from './views.ts';

/** The help desks that a tenant can be connected to, by name, with what a person enters for each. */
export const catalogueOf = (hosts: Pick<HostRule, 'allowLoopback'>): HelpdeskView[] =>
  connectableKinds
    .map((kind) => viewOf(kind, helpdeskAdapters[kind], hosts))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));

const viewOf = (
  kind: ConnectableKind,
  adapter: HelpdeskAdapter,
  hosts: Pick<HostRule, 'allowLoopback'>,
): HelpdeskView => ({
  kind,
  name: helpdeskNames[kind],
  target_schema: formOf(targetSchema(adapter, hosts)),
  credentials_schema: credentialsFormOf(adapter.credentials),
  webhooks: adapter.hook?.secretBy ?? null,
  consent: adapter.oauth !== undefined,
});
