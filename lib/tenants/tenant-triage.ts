import { createHash } from 'node:crypto';
import type { Document } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import type { Part } from '#lib/mongo/union.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import type { CompiledRules } from '#lib/triage/compiled-rules.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { type OtherRules, otherRules, otherRulesAmong, type TriageRulesDoc, triageRulesIn } from './triage-rules.ts';

/** Compiled rules take some megabytes; an instance that serves more tenants recompiles some of them. */
const limit = 20;

/** A tenant's triage; the version identifies its rules. */
export type TenantTriage = { rules: CompiledRules; isFinished: IsFinished; version: string };

type Known = { version: number; rules: CompiledRules };

/** A triage whose rules are rows of a pipeline that its caller runs. */
export type TriageRead<Triage> = { parts: readonly Part[]; from: (rows: readonly Document[]) => Promise<Triage> };

export type TenantTriages = {
  (tenantId: string): Promise<TenantTriage>;
  /** The same as a part of the caller's own read. */
  within(tenantId: string): TriageRead<TenantTriage>;
};

/**
 * A tenant's current triage. Each call is one small read, which checks whether the cached compiled rules are current.
 */
export const tenantTriageIn = (store: Store): TenantTriages => {
  const compiled = new Map<string, Known>();
  const compile = async (tenantId: string, newer: TriageRulesDoc): Promise<CompiledRules> => {
    // Most tenants have no rules of their own, and the compiler and its sources take long to load.
    const { compileTenantRules } = await import('#lib/triage/compile-tenant-rules.ts');
    const rules = compileTenantRules(newer, newer.version);
    compiled.delete(tenantId);
    const [oldest] = compiled.keys();
    if (compiled.size >= limit && oldest !== undefined) compiled.delete(oldest);
    compiled.set(tenantId, { version: newer.version, rules });
    return rules;
  };
  const triageOf = async (
    tenantId: string,
    known: Known | undefined,
    { rules: newer, finished }: OtherRules,
  ): Promise<TenantTriage> => {
    const rules = newer ? await compile(tenantId, newer) : (known?.rules ?? defaultRules());
    const suffix = finished.length > 0 ? `-f${hashOf(finished)}` : '';
    return { rules, isFinished: finishedBy(finished), version: `${rules.version}${suffix}` };
  };
  const current = async (tenantId: string): Promise<TenantTriage> => {
    const known = compiled.get(tenantId);
    return triageOf(tenantId, known, await triageRulesIn(store).findOther(tenantId, known?.version ?? 0));
  };
  return Object.assign(current, {
    within: (tenantId: string): TriageRead<TenantTriage> => {
      const known = compiled.get(tenantId);
      return {
        parts: otherRules(tenantId, known?.version ?? 0),
        from: (rows) => triageOf(tenantId, known, otherRulesAmong(rows)),
      };
    },
  });
};

const hashOf = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8);
