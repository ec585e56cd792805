import type { TriageQuality } from '../api/types.ts';
import { t } from '../texts/t.ts';

type Rule = TriageQuality['rules'][number];

/** Whose a rule is, and what switching it off would change, as far as that was tried. */
export const detailsOf = ({
  owner,
  is_wrong_too_often,
  without,
}: Pick<Rule, 'owner' | 'is_wrong_too_often' | 'without'>): string => {
  if (owner === null) return t('triage.noRule');
  const name = t(owner === 'tenant' ? 'triage.tenantsOwn' : 'triage.builtIn');
  if (!is_wrong_too_often) return name;
  if (!without) return t('triage.notTried', { owner: name });
  const { false_alarms, other_alarms } = without;
  return t('triage.without', {
    owner: name,
    ...{ falseGone: false_alarms.gone, falseChecked: false_alarms.checked },
    ...{ otherGone: other_alarms.gone, otherChecked: other_alarms.checked },
  });
};
