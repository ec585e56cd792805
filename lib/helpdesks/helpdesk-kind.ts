/** The products that a connection can name. `helpdeskAdapters` has those that are there; `generic` is lib/provider. */
export const helpdeskKinds = [
  'generic',
  'zendesk',
  'freshdesk',
  'intercom',
  'zammad',
  'jsm',
  'chatwoot',
  'hubspot',
  'helpscout',
  'front',
  'gorgias',
] as const;
export type HelpdeskKind = (typeof helpdeskKinds)[number];

/** Those with an adapter. */
export const connectableKinds = [
  'zendesk',
  'freshdesk',
  'intercom',
  'zammad',
  'jsm',
  'chatwoot',
] as const satisfies readonly HelpdeskKind[];
export type ConnectableKind = (typeof connectableKinds)[number];

/** What people call them. */
export const helpdeskNames: Readonly<Record<HelpdeskKind, string>> = {
  generic: 'Generic provider',
  zendesk: 'Zendesk',
  freshdesk: 'Freshdesk',
  intercom: 'Intercom',
  zammad: 'Zammad',
  jsm: 'Jira Service Management',
  chatwoot: 'Chatwoot',
  hubspot: 'HubSpot',
  helpscout: 'Help Scout',
  front: 'Front',
  gorgias: 'Gorgias',
};
