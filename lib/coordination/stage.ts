/** A stage of a pipeline update. */
export type Stage = Record<string, unknown>;

export const plus = (moment: unknown, ms: unknown) => ({ $add: [moment, ms] });
