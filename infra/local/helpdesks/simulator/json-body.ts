import type { SimulatedCall } from './call.ts';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a call's body says; undefined if it is not JSON. */
export const jsonBody = ({ body }: SimulatedCall): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
