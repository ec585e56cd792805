/** The circuits, by the service that each guards. */
export const circuitNames = ['provider', 'notify'] as const;
export type CircuitName = (typeof circuitNames)[number];

export const isCircuitName = (name: string): name is CircuitName => (circuitNames as readonly string[]).includes(name);
