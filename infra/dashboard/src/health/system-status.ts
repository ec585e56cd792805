import { type Severity, severities } from '#lib/tenant-health/problems.ts';
import type { Health, HealthStatus, SharedHealth, TenantHealth } from '../api/types.ts';
import type { Variant } from '../parts/variant.ts';
import type { Address } from '../state/address.ts';
import { t } from '../texts/t.ts';
import { type AnyProblem, healthNames, placeOf, problemName, problemWithCount } from './problem-words.ts';

/** What there is to say of the tenants that are looked at, and of what all tenants share. */
export type Found = { tenants: readonly TenantHealth[]; shared: SharedHealth };

/** Undefined if it was not read yet. */
export type SystemFacts = {
  health?: Health | 'unreachable' | undefined;
  found?: Found | 'unread' | undefined;
};

export type SystemStatus = {
  variant: Variant;
  text: string;
  /** All that is wrong, the worst first. */
  details: string;
  place: Partial<Address>;
};

const runs = { view: 'runs' } as const;

const said = (variant: Variant, text: string, place: Partial<Address> = runs): SystemStatus => ({
  ...{ variant, text, place },
  details: text,
});

/** The worst of all in two or three words: healthy only if nothing at all is wrong. */
export const systemStatus = ({ health, found }: SystemFacts): SystemStatus => {
  if (health === 'unreachable') return said('bad', t('health.noResponse'));
  if (health?.dependencies.mongodb.status === 'down') return said('bad', t('health.databaseDown'));
  const worst = found && found !== 'unread' ? worstOf(found) : undefined;
  // That the provider cannot be reached is as bad as a circuit that is open for it.
  if (health?.dependencies.external_api.status === 'down' && worst?.severity !== 'broken')
    return said('bad', t('health.providerDown'));
  if (worst) return worst.status;
  if (health === undefined || found === undefined) return said('neutral', t('health.checking'));
  return found === 'unread' ? said('neutral', t('health.partlyUnknown')) : said('good', healthNames.ok[1]);
};

type Worst = { severity: HealthStatus; status: SystemStatus };

const worstOf = ({ tenants, shared }: Found): Worst | undefined => {
  for (const severity of severities) {
    const isSo = (problem: AnyProblem): boolean => problem.severity === severity;
    const common = shared.problems.find(isSo);
    if (common) return { severity, status: ofProblem(common, [...shared.problems, ...problemsIn(tenants)]) };
    const [first, ...others] = tenants.filter(({ status }) => status === severity);
    if (!first) continue;
    const problem = first.problems.find(isSo);
    if (tenants.length === 1 && problem) {
      const status = ofProblem(problem, first.problems);
      return { severity, status: { ...status, place: { tenant: first.tenant_id, ...status.place } } };
    }
    return { severity, status: ofTenants(severity, 1 + others.length) };
  }
  return undefined;
};

/** Of several tenants each says what is wrong in its own line. */
const problemsIn = (tenants: readonly TenantHealth[]): readonly AnyProblem[] =>
  tenants.length === 1 ? (tenants[0]?.problems ?? []) : [];

const ofProblem = (problem: AnyProblem, all: readonly AnyProblem[]): SystemStatus => ({
  ...{ variant: healthNames[problem.severity][0], text: problemName(problem) },
  details: all.map(problemWithCount).join('\n'),
  place: { filters: {}, ...placeOf(problem) },
});

const phrases = {
  broken: 'health.tenantsBroken',
  failing: 'health.tenantsFailing',
  attention: 'health.tenantsAttention',
  waiting: 'health.tenantsWaiting',
} as const;

const ofTenants = (severity: Severity, count: number): SystemStatus =>
  said(healthNames[severity][0], t(phrases[severity], { count }), { tenant: '', view: 'overview' });
