/**
 * The tickets of a simulated desk by their ids. A changed ticket moves to the end, so that a view in the order of changes
 * is sorted again at little cost between any two calls, also of tens of thousands.
 */
export const ticketStore = <Id extends string | number, Ticket extends { readonly id: Id }>() => {
  const tickets = new Map<Id, Ticket>();
  let version = 0;

  const put = (ticket: Ticket): Ticket => {
    tickets.delete(ticket.id);
    tickets.set(ticket.id, ticket);
    version += 1;
    return ticket;
  };
  const get = (id: Id): Ticket => {
    const ticket = tickets.get(id);
    if (!ticket) throw new RangeError(`The desk has no ticket ${id}`);
    return ticket;
  };
  return {
    put,
    /** @throws RangeError if there is no such ticket */
    get,
    change: (id: Id, change: Partial<Ticket>): Ticket => put({ ...get(id), ...change }),
    find: (id: Id): Ticket | undefined => tickets.get(id),
    /** Leaves no trace of it. */
    forget(id: Id): boolean {
      version += 1;
      return tickets.delete(id);
    },
    clear(): void {
      version += 1;
      tickets.clear();
    },
    all: (): Ticket[] => [...tickets.values()],
    /** All of them in an order of their own, sorted again after a change only. */
    view(compare: (one: Ticket, other: Ticket) => number): () => readonly Ticket[] {
      let sorted: readonly Ticket[] = [];
      let sortedAt = -1;
      return () => {
        if (sortedAt !== version) sorted = [...tickets.values()].sort(compare);
        sortedAt = version;
        return sorted;
      };
    },
  };
};
