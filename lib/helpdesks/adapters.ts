import { chatwoot } from './chatwoot/chatwoot.ts';
import { freshdesk } from './freshdesk/freshdesk.ts';
import type { HelpdeskAdapter } from './helpdesk-adapter.ts';
import type { ConnectableKind, HelpdeskKind } from './helpdesk-kind.ts';
import { intercom } from './intercom/intercom.ts';
import { jsm } from './jsm/jsm.ts';
import { zammad } from './zammad/zammad.ts';
import { zendesk } from './zendesk/zendesk.ts';

/** The help desks that can be connected. */
export const helpdeskAdapters: Readonly<Record<ConnectableKind, HelpdeskAdapter>> = {
  zendesk,
  freshdesk,
  intercom,
  zammad,
  jsm,
  chatwoot,
};

/** @throws Error if this release has no adapter of that kind: the connection is of a later one */
export const adapterOf = ({ kind }: { kind: HelpdeskKind }): HelpdeskAdapter => {
  const adapter: HelpdeskAdapter | undefined = Object.hasOwn(helpdeskAdapters, kind)
    ? helpdeskAdapters[kind as ConnectableKind]
    : undefined;
  if (!adapter) throw new Error(`There is no adapter for ${kind}`);
  return adapter;
};
