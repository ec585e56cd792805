import type { ServiceLevelReport } from '../api/types.ts';
import { asCount, asShare, asWords } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefWith } from '../state/navigation.ts';
import { levelNames, measureNames } from './level-words.ts';

/** How often each target was met. */
export const MetTable = ({ targets, responses_since }: Pick<ServiceLevelReport, 'targets' | 'responses_since'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="scroll" aria-label="Met and missed targets" tabIndex={0}>
    <table class="log">
      <thead>
        <tr>
          <th scope="col">Target</th>
          <th scope="col" class="number">
            Met
          </th>
          <th scope="col" class="number">
            Missed
          </th>
          <th scope="col" class="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ measure, urgency, met, missed, met_ratio }) => (
          <tr key={`${measure} ${urgency}`}>
            <th scope="row">
              {measureNames[measure]}, {urgency} urgency
            </th>
            <td class="number">{asCount(met)}</td>
            <td class="number">{asCount(missed)}</td>
            <td class="number">
              {measure === 'response' && responses_since === null ? 'Not measured' : shareOf(met_ratio)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const shareOf = (ratio: number | null): string => (ratio === null ? '–' : asShare(ratio));

/** The open tickets that are due first, each with its details. */
export const OpenTable = ({ open }: Pick<ServiceLevelReport, 'open'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="scroll" aria-label="Open tickets by due time" tabIndex={0}>
    <table class="log">
      <thead>
        <tr>
          <th scope="col">Ticket</th>
          <th scope="col">State</th>
          <th scope="col">Urgency</th>
          <th scope="col">Target</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {open.map(({ ticket_id, urgency, measure, due_at, level }) => (
          <tr key={ticket_id}>
            <th scope="row">
              <a href={hrefWith({ ticket: ticket_id })}>
                <Verbatim as="span">{ticket_id}</Verbatim>
              </a>
            </th>
            <td>
              <Badge variant={levelNames[level][0]}>{levelNames[level][1]}</Badge>
            </td>
            <td>{asWords(urgency)}</td>
            <td>{measureNames[measure]}</td>
            <td>
              <Time iso={due_at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
