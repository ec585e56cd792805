import type { HelpdeskAdapter } from './helpdesk-adapter.ts';
import type { HelpdeskKind } from './helpdesk-kind.ts';
import { zendesk } from './zendesk/zendesk.ts';

/** The help desks that can be connected. */
export const helpdeskAdapters: Readonly<Partial<Record<HelpdeskKind, HelpdeskAdapter>>> = { zendesk };

/** @throws Error if this release has no adapter of that kind */
export const adapterOf = ({ kind }: { kind: HelpdeskKind }): HelpdeskAdapter => {
  const adapter = helpdeskAdapters[kind];
  if (!adapter) throw new Error(`There is no adapter for ${kind}`);
  return adapter;
};
