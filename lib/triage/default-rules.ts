import { compileRules } from './compile-rules.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { englishRules } from './english/rules.ts';

/** The rules of tenants without rules of their own. Bundles have the result in place of this module and what it imports. */
export const compileDefaultRules = (): CompiledRules => compileRules(englishRules);
