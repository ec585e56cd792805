import type { ServiceLevelReport } from '../api/types.ts';
import { counted } from '../format.ts';
import { useTenantContext } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { useResource } from '../state/resource.ts';

/** How many open tickets have missed their service level; nothing if none has, or it cannot be known. */
export const Missed = () => {
  const { tenant } = useTenantContext();
  const { data } = useResource<ServiceLevelReport>(`/tenants/${encodeURIComponent(tenant)}/service-levels/report`);
  const open = data?.open ?? [];
  const missed = open.filter(({ level }) => level === 'breach').length;
  if (missed === 0) return null;
  const isMore = missed === open.length && missed > 1;
  return (
    <p class="unjudged">
      {isMore ? 'At least ' : ''}
      {counted(missed, 'open ticket')} missed a service level.{' '}
      <a href={hrefWith({ view: 'levels', filters: {}, ticket: null })}>Show {missed === 1 ? 'it' : 'them'}</a>
    </p>
  );
};
