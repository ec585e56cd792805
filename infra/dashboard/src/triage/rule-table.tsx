import type { TriageQuality } from '../api/types.ts';
import { asCount, asWords } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { detailsOf } from './rule-words.ts';

/** The rules that people contradict most, with what switching one off would change. */
export const RuleTable = ({ rules }: Pick<TriageQuality, 'rules'>) => (
  <>
    <table class="log rules">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col" class="number">
            Alarms
          </th>
          <th scope="col" class="number">
            False
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.rule}>
            <th scope="row">
              <p class="rule-name">
                <Verbatim>{asWords(rule.rule)}</Verbatim>
                {rule.is_wrong_too_often && <Badge variant="bad">Wrong too often</Badge>}
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
      A tenant’s own rule is switched off by leaving it out of the tenant’s rules, a built-in one for a phrase by naming
      the phrase in <code>ignore</code>. A replay with <code>dry_run</code> then shows what changes in all tickets.
    </p>
  </>
);
