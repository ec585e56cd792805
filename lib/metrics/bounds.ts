/** Tenants in one answer, the first by id: so its size and its cost are bounded. */
export const mostTenants = 20;

/** Counting stops here: more makes no difference to an alarm. */
export const countLimit = 1_000;
