/** The circuits, by the service that each guards. */
export const circuitNames = ['provider', 'notify'] as const;
export type CircuitName = (typeof circuitNames)[number];

export const isCircuitName = (name: string): name is CircuitName => (circuitNames as readonly string[]).includes(name);

/** What metrics call the circuits of all accounts at help desks: the names of accounts are many. */
export const accountCircuits = 'helpdesk';
