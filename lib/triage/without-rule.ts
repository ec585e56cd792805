import type { CompiledRules } from './compiled-rules.ts';
import type { RuleEffect } from './rules.ts';

/** Whether these rules have one of this name, and whose it is; null for what is no rule, such as wording. */
export const ownerOfRule = ({ rules }: Pick<CompiledRules, 'rules'>, name: string): 'tenant' | 'built-in' | null => {
  const named = rules.filter((rule) => rule.name === name);
  if (named.length === 0) return null;
  return named.some(({ group }) => group === `tenant-${name}`) ? 'tenant' : 'built-in';
};

/** The same rules with one of them switched off: its phrases still match, and count for nothing. */
export const withoutRule = (rules: CompiledRules, name: string): CompiledRules => ({
  ...rules,
  version: `${rules.version}-without-${name}`,
  rules: rules.rules.map((rule) => (rule.name === name ? switchedOff(rule) : rule)),
});

const switchedOff = (rule: RuleEffect): RuleEffect => ({
  ...rule,
  strong: false,
  pressing: false,
  aggravating: false,
  urgency: 0,
  action: 0,
  sentiment: 0,
});
