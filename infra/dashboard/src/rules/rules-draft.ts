import type { TriageRules } from '../api/types.ts';
import { valuesIn } from '../parts/lines.ts';
import { newRowKey } from '../parts/row-key.ts';

export const kinds = [
  ...(['urgent', 'pressing', 'trouble', 'calm'] as const),
  ...(['request', 'no-action', 'displeasure', 'praise'] as const),
];
export type Kind = (typeof kinds)[number];

/** A rule as it was typed. */
export type RuleDraft = {
  /** Its identity on the page. */
  key: number;
  name: string;
  kind: Kind;
  /** One on each line. */
  phrases: string;
  /** Empty: that of its kind. */
  weight: string;
};

export type RulesDraft = { rules: readonly RuleDraft[]; ignore: string };

export const newRuleDraft = (): RuleDraft => ({ key: newRowKey(), name: '', kind: 'urgent', phrases: '', weight: '' });

export const rulesDraftOf = ({ rules, ignore }: TriageRules): RulesDraft => ({
  rules: rules.map(({ name, kind, phrases, weight }) => ({
    ...{ key: newRowKey(), name, kind, phrases: phrases.join('\n'), weight: `${weight ?? ''}` },
  })),
  ignore: ignore.join('\n'),
});

/** The body of the request that stores it; the API says what is wrong with it. */
export const rulesInputOf = ({ rules, ignore }: RulesDraft): object => ({
  rules: rules.map(({ name, kind, phrases, weight }) => ({
    ...{ name: name.trim(), kind, phrases: valuesIn(phrases) },
    ...(weight.trim() !== '' && { weight: Number(weight) }),
  })),
  ignore: valuesIn(ignore),
});
