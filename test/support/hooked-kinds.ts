import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import { connectableKinds } from '#lib/helpdesks/helpdesk-kind.ts';

/** The help desks whose webhooks are received. */
export const hookedKinds = connectableKinds.filter((kind) => helpdeskAdapters[kind].hook);
