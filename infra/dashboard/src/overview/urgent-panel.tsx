import { AcknowledgeInList } from '../alerts/acknowledge.tsx';
import type { TicketPage } from '../api/types.ts';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import type { Resource } from '../state/resource.ts';
import { TicketList } from '../tickets/ticket-list.tsx';

/** The newest open urgent tickets, each with the reason for its urgency. */
export const UrgentPanel = ({ urgent, moreHref }: { urgent: Resource<TicketPage>; moreHref: string }) => (
  <Panel
    title="Urgent now"
    area="area-wide"
    isBusy={urgent.isLoading}
    aside={<a href={moreHref}>All open urgent tickets</a>}
  >
    <Loaded
      resource={urgent}
      skeleton={<Lines count={6} tall />}
      empty="No urgent tickets of this period are open."
      isEmpty={({ tickets }) => tickets.length === 0}
    >
      {({ tickets }) => <TicketList tickets={tickets} action={(ticket) => <AcknowledgeInList ticket={ticket} />} />}
    </Loaded>
  </Panel>
);
