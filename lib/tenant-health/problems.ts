/** How bad a problem is: it needs a person; it is tried again by itself; it should be looked at; tickets wait for people. */
export const severities = ['broken', 'failing', 'attention', 'waiting'] as const;
export type Severity = (typeof severities)[number];

/** How a tenant is: the severity of its worst problem. */
export const healthStatuses = [...severities, 'ok'] as const;
export type HealthStatus = (typeof healthStatuses)[number];

/** Every problem of a tenant with its severity, the worst first: their order is the rank. */
const severityOfTenants = {
  connection_needs_auth: 'broken',
  alerts_undeliverable: 'broken',
  destination_disabled: 'broken',
  runs_failing: 'failing',
  run_stalled: 'failing',
  helpdesk_calls_stopped: 'failing',
  alerts_waiting: 'failing',
  destination_failing: 'failing',
  behind: 'failing',
  deletions_withheld: 'attention',
  webhook_needs_secret: 'attention',
  webhooks_not_arriving: 'attention',
  false_alarms: 'attention',
  service_level_missed: 'waiting',
  urgent_unacknowledged: 'waiting',
  unusual: 'waiting',
} as const satisfies Record<string, Severity>;

/** Every problem that all tenants share. */
const severityOfAll = {
  notifications_stopped: 'failing',
  provider_calls_stopped: 'failing',
  notifications_recovering: 'attention',
  provider_recovering: 'attention',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof severityOfTenants;
export type SharedProblemCode = keyof typeof severityOfAll;
export const problemCodes = Object.keys(severityOfTenants) as [ProblemCode, ...ProblemCode[]];
export const sharedProblemCodes = Object.keys(severityOfAll) as [SharedProblemCode, ...SharedProblemCode[]];

const severityOf: Readonly<Record<ProblemCode | SharedProblemCode, Severity>> = {
  ...severityOfTenants,
  ...severityOfAll,
};

/** The most characters of a detail. */
const detailLimit = 200;

export type Problem<Code extends ProblemCode | SharedProblemCode = ProblemCode> = {
  code: Code;
  severity: Severity;
  /** How many there are, such as failed runs or tickets; null where that says nothing. */
  count: number | null;
  since: string | null;
  /** What a help desk or a destination said. */
  detail: string | null;
};

type Facts = { count?: number | null; since?: Date | null | undefined; detail?: string | null | undefined };

export const problem = <Code extends ProblemCode | SharedProblemCode>(
  code: Code,
  { count = null, since, detail }: Facts = {},
): Problem<Code> => ({
  ...{ code, severity: severityOf[code], count },
  ...{ since: since?.toISOString() ?? null, detail: detail?.slice(0, detailLimit) ?? null },
});

/** How bad a tenant is by its worst problem: 0 if there is none, and the greater the worse. */
export const rankOf = (problems: readonly Pick<Problem, 'code'>[]): number =>
  Math.max(0, ...problems.map(({ code }) => problemCodes.length - problemCodes.indexOf(code)));

export const statusOf = (problems: readonly { severity: Severity }[]): HealthStatus =>
  severities.find((severity) => problems.some((one) => one.severity === severity)) ?? 'ok';
