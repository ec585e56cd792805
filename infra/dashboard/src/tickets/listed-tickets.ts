import { useEffect, useState } from 'preact/hooks';
import type { Ticket } from '../api/types.ts';

/** The list that is on the page: what comes before and after the ticket in the panel. */
export type ListedTickets = {
  ids: readonly string[];
  /** A ticket has been read again, or is gone (null). */
  onRead?(ticketId: string, ticket: Ticket | null): void;
};

const none: ListedTickets = { ids: [] };
let listed = none;
const listeners = new Set<() => void>();

const publish = (tickets: ListedTickets): void => {
  listed = tickets;
  for (const listener of listeners) listener();
};

/** What is listed now, for parts of the page that are not within the list. */
export const listedTickets = (): ListedTickets => listed;

/** Says what is listed, until another list is shown. */
export const usePublish = (tickets: ListedTickets): void =>
  useEffect(() => {
    publish(tickets);
    return () => publish(none);
  }, [tickets]);

export const useListedTickets = (): ListedTickets => {
  const [shown, setShown] = useState(listed);
  useEffect(() => {
    const look = (): void => setShown(listed);
    look();
    listeners.add(look);
    return () => {
      listeners.delete(look);
    };
  }, []);
  return shown;
};
