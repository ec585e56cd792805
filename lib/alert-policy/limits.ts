export const maxRoutes = 50;
/** The most steps of a route. */
export const maxEscalations = 5;
/** Of all routes together, so that the policy stays one small document. */
export const maxValues = 1_000;
