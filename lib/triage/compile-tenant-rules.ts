import { compileRules } from './compile-rules.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { englishRules } from './english/rules.ts';
import { type TenantRules, withTenantRules } from './tenant-rules.ts';

/** Compiles the rules of the language with those of a tenant. To be imported when needed: it brings the rules as written. */
export const compileTenantRules = (tenant: TenantRules, version: number): CompiledRules =>
  compileRules(withTenantRules(englishRules, tenant, version));
