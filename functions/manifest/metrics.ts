/** The CloudWatch namespace. The only dimension is `service`, which includes the stage, unless noted otherwise. */
export const metricNamespace = 'Intake';

/**
 * Every metric that the functions emit, with its unit. Tenants, jobs and tickets are fields of the log line that
 * carries the metric, never dimensions: each dimension value is billed as a metric.
 */
export const metrics = {
  /** Runs started, by hand or by schedule, and how they ended. */
  RunsStarted: 'Count',
  RunsCompleted: 'Count',
  RunsFailed: 'Count',
  RunsCancelled: 'Count',
  /** Stalled runs that were resumed. */
  RunsResumed: 'Count',
  /** Starts refused because the tenant's lock was held. */
  RunsRefused: 'Count',
  /** Per completed or failed run: its tickets and its duration. */
  RunTickets: 'Count',
  RunMs: 'Milliseconds',

  /** Pages applied, and the tickets on them. */
  PagesApplied: 'Count',
  PageTickets: 'Count',
  /** Pages fetched but not applied, because another instance had taken over the run. */
  LeasesLost: 'Count',

  /** Provider calls: their duration, those that failed, and the `Retry-After` they returned. */
  ProviderCallMs: 'Milliseconds',
  ProviderFailures: 'Count',
  ProviderWaitMs: 'Milliseconds',
  /** How long a page has to wait for the call limit. */
  LimitWaitMs: 'Milliseconds',
  /** How long a call has to wait for an open circuit; by circuit. */
  CircuitWaitMs: 'Milliseconds',

  /** Events of webhooks: tickets named by genuine ones, and requests that were refused. */
  HintsReceived: 'Count',
  HooksRefused: 'Count',
  /** Tickets that webhooks named: asked for, and left to the next run after too many attempts. */
  TicketsRefreshed: 'Count',
  HintsDropped: 'Count',

  /** Second opinions: calls of the model, those that raised a ticket, answers that were no longer needed, and failed calls. */
  OpinionsAsked: 'Count',
  OpinionsRaised: 'Count',
  OpinionsLate: 'Count',
  OpinionsFailed: 'Count',

  /** Tickets of which destinations were notified that they will soon miss a service level, and that they have. */
  LevelWarnings: 'Count',
  LevelBreaches: 'Count',

  /** Alerts by outcome, and calls to the notification service. */
  AlertsSent: 'Count',
  AlertTriesFailed: 'Count',
  AlertsUndeliverable: 'Count',
  AlertsResent: 'Count',
  DeliveriesResent: 'Count',
  /** Undeliverable deliveries to tenants' destinations, and destinations that were disabled because they accept nothing. */
  DeliveriesUndeliverable: 'Count',
  DestinationsDisabled: 'Count',
  NotifyCallMs: 'Milliseconds',

  /** Spans of traces that the collector did not accept. */
  SpansLost: 'Count',

  /** Messages that sockets accepted, and that were postponed; sockets that were closed or disconnected. */
  PushesTaken: 'Count',
  PushesPostponed: 'Count',
  SocketsRemoved: 'Count',

  /** Deliveries that failed unexpectedly, and messages that could not be read. */
  MessagesFailed: 'Count',

  /** Transactions whose changes were folded into the stored counts. */
  DeltasFolded: 'Count',
  /** Spikes that were detected. */
  SpikesFound: 'Count',
  /** Latency of a tenant's statistics. */
  StatsMs: 'Milliseconds',

  /** Sampled once a minute: 1 if a circuit is open; by circuit. */
  CircuitOpen: 'Count',
  /** Accounts at help desks whose circuit is not closed. */
  HelpdeskCircuitsOpen: 'Count',
  /** Running runs whose lease has expired. */
  StalledRuns: 'Count',
  /** Alerts and deliveries past their due time. */
  AlertsOverdue: 'Count',
  /** Connections to help desks that make no calls until a user reauthorizes them. */
  ConnectionsNeedingAuth: 'Count',
  /** Sockets that are open or about to be. */
  SocketsOpen: 'Count',
  /** Utilization of the provider's call limit. */
  LimitUsed: 'Percent',
  /** Connections to the cluster's primary, including those of other clients. */
  DatabaseConnections: 'Count',
} as const satisfies Readonly<Record<string, 'Count' | 'Milliseconds' | 'Percent'>>;

export type MetricName = keyof typeof metrics;

export type MetricValues = Readonly<Partial<Record<MetricName, number>>>;

/** Dimensions besides `service`; their values are few and known. */
export type MetricDimensions = { circuit?: string };
