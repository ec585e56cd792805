import { useEffect, useState } from 'preact/hooks';
import { type Filters, formatAddress, type Order, parseAddress } from '../state/address.ts';
import { parsedJson } from '../state/stored-json.ts';
import { sameFilters } from './filters.ts';

/** Filters under a name, kept in the browser: nobody else sees them, but their address can be sent. */
export type SavedView = { name: string; filters: Filters; order: Order };

const mostViews = 30;
export const longestName = 60;

const placeOf = (tenant: string): string => `intake-views:${tenant}`;

/** What is stored may be of another release, or nonsense. Filters are stored as they are in an address. */
export const readViews = (stored: string | null): SavedView[] => {
  const given = parsedJson(stored);
  if (!Array.isArray(given)) return [];
  return given
    .filter((one): one is { name: string; address: string } => isText(one?.name) && isText(one?.address))
    .map(({ name, address }) => {
      const { filters, order } = parseAddress(address);
      return { name: name.slice(0, longestName), filters, order };
    })
    .slice(0, mostViews);
};

export const writtenViews = (views: readonly SavedView[]): string =>
  JSON.stringify(
    views.slice(-mostViews).map(({ name, filters, order }) => ({
      name,
      address: formatAddress({ filters, order }),
    })),
  );

const isText = (value: unknown): value is string => typeof value === 'string';

export const isSameView = (one: Omit<SavedView, 'name'>, other: Omit<SavedView, 'name'>): boolean =>
  one.order === other.order && sameFilters(one.filters, other.filters);

/** The views of a tenant, also when another tab of the browser changes them. */
export const useSavedViews = (tenant: string) => {
  const [views, setViews] = useState(() => readViews(localStorage.getItem(placeOf(tenant))));
  useEffect(() => {
    const look = ({ key, newValue }: StorageEvent): void => {
      if (key === placeOf(tenant)) setViews(readViews(newValue));
    };
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }, [tenant]);
  const change = (next: SavedView[]): void => {
    localStorage.setItem(placeOf(tenant), writtenViews(next));
    setViews(next.slice(-mostViews));
  };
  return {
    views,
    /** A view of the same name is replaced. */
    save: (view: SavedView) => change([...views.filter(({ name }) => name !== view.name), view]),
    remove: (view: SavedView) => change(views.filter((one) => one !== view)),
  };
};
