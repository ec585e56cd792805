import { startJsmAlerts } from './jsm-alerts.ts';
import { startMailbox } from './mailbox.ts';
import { startPagerDuty } from './pagerduty.ts';
import { startSlack } from './slack.ts';
import { startSlackWebhook } from './slack-webhook.ts';
import type { StandInDestination } from './stand-in.ts';
import { startTeams } from './teams.ts';
import { startWebhookReceiver } from './webhook.ts';

/** The services that this machine can stand in for, by the kind that a destination names. */
export const standIns = {
  webhook: startWebhookReceiver,
  slack_webhook: startSlackWebhook,
  slack: startSlack,
  teams: startTeams,
  pagerduty: startPagerDuty,
  jsm_alerts: startJsmAlerts,
  email: startMailbox,
} as const satisfies Record<
  string,
  (options?: { port?: number }) => Promise<{ readonly destination: StandInDestination; close(): Promise<void> }>
>;

export type StandInKind = keyof typeof standIns;
