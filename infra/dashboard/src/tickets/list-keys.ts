import { useEffect, useMemo, useRef } from 'preact/hooks';
import { shortcutGroups } from '../keyboard/shortcuts.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { go, useAddress } from '../state/navigation.ts';
import { type ListedTickets, usePublish } from './listed-tickets.ts';

/** The link of a ticket in a list; a list marks its lines by `data-ticket`. */
export const linkOf = (ticketId: string): HTMLElement | null =>
  document.querySelector(`[data-ticket="${CSS.escape(ticketId)}"] a`);

/** The ticket in whose line an element is. */
export const ticketOf = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>('[data-ticket]')?.dataset.ticket;

const focusedTicket = (): string | undefined => ticketOf(document.activeElement);

type ListKeys = ListedTickets & {
  /** Brings the line of a ticket into view and gives it the focus. */
  reveal?: (ticketId: string) => void;
  /** More tickets are wanted: the end of the list is near. */
  onEnd?: () => void;
};

/** From here on to the end, the next tickets are read. */
const nearEnd = 10;

/** Keys that move in a list of tickets and open them. While one is open, the panel moves with the keys. */
export const useListKeys = ({ ids, onRead, reveal = (id) => linkOf(id)?.focus(), onEnd }: ListKeys): void => {
  const { ticket } = useAddress();
  usePublish(useMemo(() => ({ ids, ...(onRead && { onRead }) }), [ids, onRead]));
  const last = useRef<string | undefined>(undefined);
  useFocusOnClose(ticket, ids, reveal);

  const move = (step: 1 | -1): boolean => {
    const current = ticket ?? focusedTicket() ?? last.current;
    const at = current === undefined ? -1 : ids.indexOf(current);
    const next = at === -1 ? ids[0] : ids[at + step];
    if (at + step >= ids.length - nearEnd) onEnd?.();
    if (next === undefined) return ids.length > 0;
    last.current = next;
    if (ticket === null) reveal(next);
    else go({ ticket: next }, { replace: true });
    return true;
  };
  const { next, previous, open } = shortcutGroups.list;
  useShortcuts({
    [next]: () => move(1),
    [previous]: () => move(-1),
    [open]: () => {
      const focused = focusedTicket();
      if (focused === undefined || !ids.includes(focused)) return false;
      go({ ticket: focused });
      return true;
    },
  });
};

/** When the panel closes, the focus goes to the line of the ticket that was shown last, unless it is elsewhere by then. */
const useFocusOnClose = (ticket: string | null, ids: readonly string[], reveal: (ticketId: string) => void): void => {
  const before = useRef(ticket);
  useEffect(() => {
    const closed = ticket === null ? before.current : null;
    before.current = ticket;
    if (closed === null || !ids.includes(closed)) return;
    const isFree = document.activeElement === document.body || document.activeElement === null;
    const isOther = focusedTicket() !== undefined && focusedTicket() !== closed;
    if (isFree || isOther) reveal(closed);
  }, [ticket, ids, reveal]);
};

/** The tickets before and after one in a list. */
export const neighboursOf = (ids: readonly string[], ticketId: string) => {
  const at = ids.indexOf(ticketId);
  return at === -1 ? null : { at, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
};
