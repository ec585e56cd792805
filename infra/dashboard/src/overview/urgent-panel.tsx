import { useMemo, useState } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import type { Ticket, UrgentPage } from '../api/types.ts';
import { asCount } from '../format.ts';
import { Fault, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { hrefOfTickets } from '../state/navigation.ts';
import { type Resource, useAction, useResource } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';
import { useListKeys } from '../tickets/list-keys.ts';
import { feedbackPathOf } from '../triage/feedback-path.ts';
import { UrgentLine } from './urgent-line.tsx';

/** How many are shown: the first, and after each press for more. */
const sizes = [8, 25, 50, 100] as const;
/** The API counts no further. */
const countedUpTo = 1_000;

export type Urgent = Resource<UrgentPage> & { size: number; more(): void };

/** Open urgent tickets of any age: those that wait for an acknowledgement first, the oldest of them first. */
export const useUrgent = (tenant: string): Urgent => {
  const [step, setStep] = useState(0);
  const size = sizes[Math.min(step, sizes.length - 1)] ?? sizes[0];
  const query = { tenant_id: tenant, open: 'true', order: 'unacknowledged', count: 'true', page_size: size };
  const urgent = useResource<UrgentPage>(pathOf('/tickets/urgent', query), { ofTickets: true });
  return { ...urgent, size, more: () => setStep((before) => before + 1) };
};

/** What is urgent now, and what can be done about it at once. */
export const UrgentPanel = ({ urgent }: { urgent: Urgent }) => {
  const [corrected, setCorrected] = useState<Ticket | null>(null);
  const { data } = urgent;
  const ids = useMemo(() => data?.tickets.map(({ ticket_id }) => ticket_id) ?? [], [data]);
  useListKeys({ ids });
  const canShowMore = data !== undefined && data.next_cursor !== null && urgent.size < Math.max(...sizes);
  return (
    <Panel
      title={t('overview.urgentNow')}
      area="area-wide"
      isBusy={urgent.isLoading}
      aside={
        <>
          {data && <span class="count urgent-count">{howMany(data)}</span>}{' '}
          <a href={hrefOfTickets({ urgency: 'high', open: 'true' })}>{t('overview.allUrgent')}</a>
        </>
      }
    >
      {corrected && <Corrected key={corrected.ticket_id} ticket={corrected} onUndone={() => setCorrected(null)} />}
      <Loaded
        resource={urgent}
        skeleton={<Lines count={6} tall />}
        empty={t('overview.noneUrgent')}
        isEmpty={({ tickets }) => tickets.length === 0}
      >
        {({ tickets }) => (
          <ul class="tickets">
            {tickets.map((ticket) => (
              <li key={ticket.ticket_id} data-ticket={ticket.ticket_id}>
                <UrgentLine ticket={ticket} onNotUrgent={setCorrected} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {canShowMore && (
        <button type="button" class="button more" disabled={urgent.isLoading} onClick={urgent.more}>
          {t('parts.showMore')}
        </button>
      )}
    </Panel>
  );
};

const howMany = ({ tickets, total_count: total }: UrgentPage): string => {
  if (total <= tickets.length) return t('format.tickets', { count: tickets.length });
  const values = { shown: asCount(tickets.length), total: asCount(total) };
  return total >= countedUpTo ? t('overview.shownOrMore', values) : t('overview.shown', values);
};

/** Says what was corrected, and takes it back. */
const Corrected = ({ ticket, onUndone }: { ticket: Ticket; onUndone: () => void }) => {
  const { client, tenant, refresh } = useTenantContext();
  const { ticket_id, subject } = ticket;
  const undo = useAction(async () => {
    await client.send('DELETE', feedbackPathOf(tenant, ticket));
    onUndone();
    refresh();
  });
  return (
    <div class="corrected">
      {undo.error && <Fault error={undo.error} />}
      <p role="status">
        {withElements(
          'overview.corrected',
          { ticket: (children) => <Verbatim>{children}</Verbatim> },
          { subject: subject || ticket_id },
        )}
      </p>
      <button type="button" class="button button-quiet" disabled={undo.isBusy} onClick={() => void undo.run()}>
        {t('overview.undo')}
      </button>
    </div>
  );
};
