/** Where CloudWatch keeps them. Their one dimension is `service`, with the stage in it, where nothing else is said. */
export const metricNamespace = 'Intake';

/**
 * Every metric that the functions tell, with its unit. Tenants, jobs and tickets are fields of the line in the log that
 * carries the metric, never dimensions: each value of a dimension is a metric that is paid for.
 */
export const metrics = {
  /** Runs that began, by hand or by schedule, and how they ended. */
  RunsStarted: 'Count',
  RunsCompleted: 'Count',
  RunsFailed: 'Count',
  RunsCancelled: 'Count',
  /** Runs that nobody moved any more and that were taken up again. */
  RunsResumed: 'Count',
  /** Starts that found the tenant's lock taken. */
  RunsRefused: 'Count',
  /** Of each run that completed or failed: what it met, and how long it took. */
  RunTickets: 'Count',
  RunMs: 'Milliseconds',

  /** Pages that were applied, and the tickets on them. */
  PagesApplied: 'Count',
  PageTickets: 'Count',
  /** Pages that were fetched and then not applied, because another instance had taken the run over. */
  LeasesLost: 'Count',

  /** Calls to the provider, those that failed, and how long it asked us to stay away. */
  ProviderCallMs: 'Milliseconds',
  ProviderFailures: 'Count',
  ProviderWaitMs: 'Milliseconds',
  /** How long a page was told to wait for the call limit. */
  LimitWaitMs: 'Milliseconds',
  /** How long a call was told to wait for an open circuit; by circuit. */
  CircuitWaitMs: 'Milliseconds',

  /** Alerts by what became of them, and calls to the notification service. */
  AlertsSent: 'Count',
  AlertTriesFailed: 'Count',
  AlertsUndeliverable: 'Count',
  AlertsResent: 'Count',
  NotifyCallMs: 'Milliseconds',

  /** What the statistics of a tenant take, as their caller waits for them. */
  StatsMs: 'Milliseconds',

  /** How things stand, told once a minute: 1 if a circuit lets no calls through; by circuit. */
  CircuitOpen: 'Count',
  /** Running runs whose lease has run out. */
  StalledRuns: 'Count',
  /** Alerts that nobody has moved for too long. */
  AlertsOverdue: 'Count',
  /** The share of the provider's call limit that is in use. */
  LimitUsed: 'Percent',
  /** Connections to the cluster's primary, ours and everybody's. */
  DatabaseConnections: 'Count',
} as const satisfies Readonly<Record<string, 'Count' | 'Milliseconds' | 'Percent'>>;

export type MetricName = keyof typeof metrics;

export type MetricValues = Readonly<Partial<Record<MetricName, number>>>;

/** The dimensions that some metrics have besides `service`; their values are few and known. */
export type MetricDimensions = { circuit?: string };
