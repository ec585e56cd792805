import type { ComponentChildren } from 'preact';
import type { Stats } from '../api/types.ts';
import { hrefOfPeriod } from '../overview/period.ts';
import { withElements } from '../texts/t.ts';

/** How many tickets of the period triage could not judge, with their list; nothing if there are none. */
export const Unjudged = ({ stats }: { stats: Stats | undefined }) => {
  const count = stats?.unjudged_tickets ?? 0;
  if (count === 0) return null;
  return (
    <p class="unjudged">
      {withElements(
        'triage.unjudged',
        { a: (children: ComponentChildren) => <a href={hrefOfPeriod({ judged: 'false' })}>{children}</a> },
        { count },
      )}
    </p>
  );
};
