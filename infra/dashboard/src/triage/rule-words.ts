import type { TriageQuality } from '../api/types.ts';
import { asCount } from '../format.ts';

type Rule = TriageQuality['rules'][number];

/** Whose a rule is, and what switching it off would change, as far as that was tried. */
export const detailsOf = ({
  owner,
  is_wrong_too_often,
  without,
}: Pick<Rule, 'owner' | 'is_wrong_too_often' | 'without'>): string => {
  if (owner === null) return 'No rule that can be switched off';
  const name = owner === 'tenant' ? 'The tenant’s own' : 'Built-in';
  if (!is_wrong_too_often) return name;
  if (!without) return `${name}. Not tried: others are wrong more often`;
  const { false_alarms, other_alarms } = without;
  return `${name}. Without it, ${partOf(false_alarms)} false alarms and ${partOf(other_alarms)} others would be gone`;
};

const partOf = ({ gone, checked }: { gone: number; checked: number }): string =>
  `${asCount(gone)} of ${asCount(checked)}`;
