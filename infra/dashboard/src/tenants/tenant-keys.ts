import { useEffect } from 'preact/hooks';
import { areSingleKeysOn } from '../keyboard/shortcuts.ts';

/** The link of a row that opens its tenant. */
export const rowLink = 'row-link';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

const isField = (element: Element | null): boolean => element?.matches('input, textarea, select') ?? false;

/**
 * Keys of the list of tenants: `/` goes to the search, arrows and j and k go from row to row. They are keys of the list
 * only while the focus is in it, in its search or nowhere.
 */
export const useTenantKeys = (search: () => HTMLInputElement | null, list: () => HTMLElement | null): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key.length === 1 && !areSingleKeysOn()) return;
      const { activeElement: active } = document;
      const isInSearch = active !== null && active === search();
      if (isField(active) && !isInSearch) return;
      if (event.key === '/' && !isInSearch) focusOn(event, search());
      const step = steps[event.key];
      const isArrow = event.key.startsWith('Arrow');
      if (step === undefined || (isInSearch && !isArrow)) return;
      const isInList = active !== null && (list()?.contains(active) ?? false);
      const isNowhere = active === document.body || active?.id === 'main';
      // Arrows scroll the page where nothing of the list has the focus.
      if (isInList || isInSearch || (isNowhere && !isArrow)) focusOn(event, rowFrom(active, step, list()) ?? search());
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [search, list]);
};

const focusOn = (event: Event, element: HTMLElement | null): void => {
  event.preventDefault();
  element?.focus();
};

/** The link of the row that many rows on; null above the first. */
const rowFrom = (active: Element | null, step: number, list: HTMLElement | null): HTMLElement | null => {
  const links = [...(list?.querySelectorAll<HTMLElement>(`.${rowLink}`) ?? [])];
  const at = links.findIndex((link) => active !== null && link.closest('tr')?.contains(active));
  return links[Math.min(at + step, links.length - 1)] ?? null;
};
