import type { DomainEvent } from '#lib/events/domain-event.ts';

/** A short description of an event for the console, without any customer text. */
const subjectOf = ({ type, detail }: DomainEvent): string => {
  switch (type) {
    case 'TicketEscalated':
      return `${detail.tenant_id} ${detail.ticket_id}`;
    case 'AlertUndeliverable':
      return `${detail.tenant_id} ${detail.ticket_id} after ${detail.tries} tries`;
    case 'DeliveryUndeliverable':
      return `${detail.tenant_id} ${detail.ticket_id} at ${detail.destination_id}: ${detail.error}`;
    case 'DestinationDisabled':
      return `${detail.tenant_id} at ${detail.kind}: ${detail.reason}`;
    case 'AlertsSummarized':
      return `${detail.tenant_id}: ${detail.text}`;
    case 'VolumeSpiking':
    case 'TopicSpiking':
      return `${detail.tenant_id}: ${detail.seen} tickets in ${detail.minutes} minutes, usually ${detail.expected}`;
    case 'IngestionCompleted':
      return `${detail.tenant_id}: ${detail.new_ingested} new, ${detail.updated} updated, ${detail.deleted} deleted`;
    case 'IngestionFailed':
      return `${detail.tenant_id}: ${detail.error}`;
    case 'ConnectionNeedsAuthorization':
      return `${detail.tenant_id} at ${detail.kind}: ${detail.reason}`;
    case 'ConnectionRestored':
      return `${detail.tenant_id} at ${detail.kind}, needed authorization since ${detail.needed_since}`;
    case 'CircuitOpened':
    case 'CircuitClosed':
      return `${detail.name}, was ${detail.from.replace('_', ' ')}`;
  }
};

/** One line per event type, so that many events do not flood the console. */
export const linesOf = (events: readonly DomainEvent[]): string[] =>
  Object.entries(Object.groupBy(events, ({ type }) => type)).map(([type, some = []]) => {
    const [first] = some;
    return some.length === 1 && first ? `${type} ${subjectOf(first)}` : `${some.length} × ${type}`;
  });

/** Collects events and prints them periodically, but not before `begin`, so that nothing is printed into a progress bar. */
export const eventLines = (print: (line: string) => void) => {
  let gathered: DomainEvent[] = [];
  const flush = (): void => {
    for (const line of linesOf(gathered)) print(line);
    gathered = [];
  };
  return {
    take: (event: DomainEvent): void => {
      gathered.push(event);
    },
    flush,
    begin: (everyMs: number): void => {
      flush();
      setInterval(flush, everyMs).unref();
    },
  };
};
