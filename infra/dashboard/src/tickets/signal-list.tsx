import type { Ticket } from '../api/types.ts';
import { asWeight, asWords } from '../format.ts';
import { Verbatim } from '../parts/verbatim.tsx';

type Signals = NonNullable<Ticket['triage']>['signals'];

/** What triage has found in a text, each with its weight. */
export const SignalList = ({ signals }: { signals: Signals }) => (
  <ul class="signals">
    {signals.map(({ rule, match, weight }, index) => (
      <li key={index}>
        <Verbatim as="span">{asWords(rule)}</Verbatim> {match && <Verbatim as="q">{match}</Verbatim>}{' '}
        <span class="count">{asWeight(weight)}</span>
      </li>
    ))}
  </ul>
);
