import { isRecord } from './json-body.ts';

type Distortion = (answer: unknown) => unknown;

/** Changes every object of an answer, the inner ones first. */
const everywhere =
  (change: (object: Record<string, unknown>) => Record<string, unknown>): Distortion =>
  (answer) => {
    if (Array.isArray(answer)) return answer.map(everywhere(change));
    if (!isRecord(answer)) return answer;
    return change(Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, everywhere(change)(value)])));
  };

const isId = (name: string): boolean => name === 'id' || name.endsWith('_id');

const ofOtherType = (value: unknown): unknown => {
  if (typeof value === 'number') return `${value}`;
  return typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : value;
};

/**
 * Answers as a desk might give them one day, or a proxy make of them. They say the same: a reader must make the same
 * tickets of them.
 */
export const distortions = {
  /** Ids that were numbers are texts, and the other way round. */
  otherIdTypes: everywhere((object) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, isId(name) ? ofOtherType(value) : value])),
  ),
  /** Whatever has an id has members that nobody knows, too. */
  unknownMembers: everywhere((object) =>
    'id' in object ? { ...object, added_later: { tickets: [null] }, added_too: null } : object,
  ),
  /** What would be null is left out. */
  withoutNulls: everywhere((object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null)),
  ),
} satisfies Record<string, Distortion>;
