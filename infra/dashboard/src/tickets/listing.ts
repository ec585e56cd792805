import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Ticket } from '../api/types.ts';

/** The list that is on the page: what comes before and after the ticket in the panel. */
export type Listed = {
  ids: readonly string[];
  /** A ticket has been read again, or is gone (null). */
  onRead?(ticketId: string, ticket: Ticket | null): void;
};

/** Holds what is listed for parts of the page that are not within the list. */
export type Listing = {
  get(): Listed;
  set(listed: Listed): void;
  subscribe(onChange: () => void): () => void;
};

const nothing: Listed = { ids: [] };

export const newListing = (): Listing => {
  let listed = nothing;
  const listeners = new Set<() => void>();
  return {
    get: () => listed,
    set: (next) => {
      listed = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const ListingContext = createContext<Listing>(newListing());

/** Says what is listed, until another list is shown. */
export const usePublished = (listed: Listed): void => {
  const listing = useContext(ListingContext);
  useEffect(() => {
    listing.set(listed);
    return () => listing.set(nothing);
  }, [listing, listed]);
};

export const useListed = (): Listed => {
  const listing = useContext(ListingContext);
  const [listed, setListed] = useState(listing.get);
  useEffect(() => {
    const look = (): void => setListed(listing.get());
    look();
    return listing.subscribe(look);
  }, [listing]);
  return listed;
};
