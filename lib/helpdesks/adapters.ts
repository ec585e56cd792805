import type { HelpdeskAdapter } from './helpdesk-adapter.ts';
import type { HelpdeskKind } from './helpdesk-kind.ts';
import { zendesk } from './zendesk/zendesk.ts';

/** The help desks that can be connected. */
export const helpdeskAdapters: Readonly<Partial<Record<HelpdeskKind, HelpdeskAdapter>>> = { zendesk };
