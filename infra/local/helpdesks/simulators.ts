import { startChatwoot } from './chatwoot/server.ts';
import { startFreshdesk } from './freshdesk/server.ts';
import { startIntercom } from './intercom/server.ts';
import { startJsm } from './jsm/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from './simulator/simulated-helpdesk.ts';
import { startZammad } from './zammad/server.ts';
import { startZendesk } from './zendesk/server.ts';

/** The help desks that this machine can simulate, by the kind that a connection names. */
export const simulators = {
  chatwoot: startChatwoot,
  freshdesk: startFreshdesk,
  intercom: startIntercom,
  jsm: startJsm,
  zammad: startZammad,
  zendesk: startZendesk,
} as const satisfies Record<string, (options?: SimulatorOptions) => Promise<SimulatedHelpdesk>>;

export type SimulatedKind = keyof typeof simulators;
