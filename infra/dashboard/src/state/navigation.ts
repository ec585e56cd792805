import { useEffect, useState } from 'preact/hooks';
import { type Address, type Filters, formatAddress, parseAddress } from './address.ts';

/** The current address with some of it changed. */
export const hrefWith = (changes: Partial<Address>): string =>
  formatAddress({ ...parseAddress(location.hash), ...changes });

/** The list of tickets with these filters. */
export const hrefOfTickets = (filters: Filters): string => hrefWith({ view: 'tickets', filters, ticket: null });

/** Navigates there; `replace` adds no history entry. */
export const go = (changes: Partial<Address>, { replace = false } = {}): void => {
  const href = hrefWith(changes);
  if (href === location.hash) return;
  if (!replace) {
    location.hash = href;
    return;
  }
  history.replaceState(null, '', href);
  dispatchEvent(new HashChangeEvent('hashchange'));
};

export const useAddress = (): Address => {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  useEffect(() => {
    const onChange = () => setAddress(parseAddress(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return address;
};
