import type { DestinationAdapter } from './destination-adapter.ts';
import type { DestinationKind } from './destination-kind.ts';
import { email } from './kinds/email.ts';
import { jsmAlerts } from './kinds/jsm-alerts.ts';
import { pagerduty } from './kinds/pagerduty.ts';
import { slack } from './kinds/slack.ts';
import { slackWebhook } from './kinds/slack-webhook.ts';
import { teams } from './kinds/teams.ts';
import { webhook } from './kinds/webhook.ts';

/** How each kind of destination is spoken to. */
export const destinationAdapters: Readonly<Record<DestinationKind, DestinationAdapter>> = {
  webhook,
  slack_webhook: slackWebhook,
  slack,
  teams,
  pagerduty,
  jsm_alerts: jsmAlerts,
  email,
};

/** @throws Error if this release has no adapter of that kind: the destination is of a later one */
export const adapterOf = ({ kind }: { kind: DestinationKind }): DestinationAdapter => {
  const adapter: DestinationAdapter | undefined = Object.hasOwn(destinationAdapters, kind)
    ? destinationAdapters[kind]
    : undefined;
  if (!adapter) throw new Error(`There is no adapter for ${kind}`);
  return adapter;
};
