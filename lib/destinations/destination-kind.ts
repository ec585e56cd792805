/** The kinds of destinations that a tenant can have, by their names on the wire. */
export const destinationKinds = [
  'webhook',
  'slack_webhook',
  'slack',
  'teams',
  'pagerduty',
  'jsm_alerts',
  'email',
] as const;
export type DestinationKind = (typeof destinationKinds)[number];

/** What a destination may be sent of a ticket besides its ids, its link and why it is urgent. */
export const includables = ['subject'] as const;
export type Includable = (typeof includables)[number];
