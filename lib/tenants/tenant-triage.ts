import type { Store } from '#lib/mongo/store.ts';
import { type CompiledRules, compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { withTenantRules } from '#lib/triage/tenant-rules.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { triageRulesIn } from './triage-rules.ts';

/** Compiled rules are some megabytes; an instance that serves more tenants than this compiles some of them again. */
const limit = 20;

/**
 * The rules by which a tenant's tickets are judged now. Each call is one small read, which tells whether they are still
 * those that this instance has compiled.
 */
export const tenantTriageIn = (store: Store): ((tenantId: string) => Promise<CompiledRules>) => {
  const compiled = new Map<string, { version: number; rules: CompiledRules }>();
  return async (tenantId) => {
    const known = compiled.get(tenantId);
    const newer = await triageRulesIn(store).findOther(tenantId, known?.version ?? 0);
    if (!newer) return known?.rules ?? defaultRules();
    const rules = compileRules(withTenantRules(englishRules, newer, newer.version));
    compiled.delete(tenantId);
    const [oldest] = compiled.keys();
    if (compiled.size >= limit && oldest !== undefined) compiled.delete(oldest);
    compiled.set(tenantId, { version: newer.version, rules });
    return rules;
  };
};
