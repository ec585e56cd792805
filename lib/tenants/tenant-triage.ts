import { createHash } from 'node:crypto';
import type { Store } from '#lib/mongo/store.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import { type CompiledRules, compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { withTenantRules } from '#lib/triage/tenant-rules.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { type TriageRulesDoc, triageRulesIn } from './triage-rules.ts';

/** Compiled rules take some megabytes; an instance that serves more tenants recompiles some of them. */
const limit = 20;

/** A tenant's triage; the version identifies its rules. */
export type TenantTriage = { rules: CompiledRules; isFinished: IsFinished; version: string };

/**
 * A tenant's current triage. Each call is one small read, which checks whether the cached compiled rules are current.
 */
export const tenantTriageIn = (store: Store): ((tenantId: string) => Promise<TenantTriage>) => {
  const compiled = new Map<string, { version: number; rules: CompiledRules }>();
  const compile = (tenantId: string, newer: TriageRulesDoc): CompiledRules => {
    const rules = compileRules(withTenantRules(englishRules, newer, newer.version));
    compiled.delete(tenantId);
    const [oldest] = compiled.keys();
    if (compiled.size >= limit && oldest !== undefined) compiled.delete(oldest);
    compiled.set(tenantId, { version: newer.version, rules });
    return rules;
  };
  return async (tenantId) => {
    const known = compiled.get(tenantId);
    const { rules: newer, finished } = await triageRulesIn(store).findOther(tenantId, known?.version ?? 0);
    const rules = newer ? compile(tenantId, newer) : (known?.rules ?? defaultRules());
    const suffix = finished.length > 0 ? `-f${hashOf(finished)}` : '';
    return { rules, isFinished: finishedBy(finished), version: `${rules.version}${suffix}` };
  };
};

const hashOf = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8);
