import type { Stats } from '../api/types.ts';
import { counted } from '../format.ts';
import { hrefOfPeriod } from '../overview/period.ts';

/** How many tickets of the period triage could not judge, with their list; nothing if there are none. */
export const Unjudged = ({ stats }: { stats: Stats | undefined }) => {
  const count = stats?.unjudged_tickets ?? 0;
  if (count === 0) return null;
  return (
    <p class="unjudged">
      {counted(count, 'ticket')} could not be judged: triage does not know the language, and so raises no alert.{' '}
      <a href={hrefOfPeriod({ judged: 'false' })}>Show {count === 1 ? 'it' : 'them'}</a>
    </p>
  );
};
