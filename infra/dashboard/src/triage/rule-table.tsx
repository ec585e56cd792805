import type { TriageQuality } from '../api/types.ts';
import { asCount, asWords } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { t, withElements } from '../texts/t.ts';
import { detailsOf } from './rule-words.ts';

/** The rules that people contradict most, with what switching one off would change. */
export const RuleTable = ({ rules }: Pick<TriageQuality, 'rules'>) => (
  <>
    <table class="log rules">
      <thead>
        <tr>
          <th scope="col">{t('triage.rule')}</th>
          <th scope="col" class="number">
            {t('triage.alarms')}
          </th>
          <th scope="col" class="number">
            {t('triage.ruleFalse')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.rule}>
            <th scope="row">
              <p class="rule-name">
                <Verbatim>{asWords(rule.rule)}</Verbatim>
                {rule.is_wrong_too_often && <Badge variant="bad">{t('triage.wrongTooOften')}</Badge>}
              </p>
              <p>{detailsOf(rule)}</p>
            </th>
            <td class="number">{asCount(rule.alarms)}</td>
            <td class="number">{asCount(rule.false_alarms)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="faint">
      {withElements('triage.switchingOff', { code: (children) => <code dir="ltr">{children}</code> })}
    </p>
  </>
);
