import type { Counted } from '#lib/tickets/counted.ts';
import type { IsFinished } from '#lib/tickets/status.ts';
import type { Increments, TicketChange } from './count-delta.ts';
import { dayMs, hourMs, nameOfPeriod, quarterMs } from './periods.ts';
import { addTo } from './ticket-tally.ts';

// How tickets open and close, by when that was recorded. A status counts as finished by what its tenant calls so then.

/** What was recorded on one UTC day, by quarter of an hour: `39c4` are closings of tickets of the fifth age, from 9:45 on. */
export type FlowDoc = { _id: string; tenant_id: string; kind: 'flow'; parts: Record<string, number> };

export const idOfFlow = (tenantId: string, day: string): string => `${tenantId}/flow/${day}`;

/** In hours: the ages up to which closed tickets are counted together; the last ones are older. */
export const ageBounds = [1, 4, 8, 24, 48, 72, 168, 336, 720, 2_160] as const;

/** A ticket that is first ingested already closed counts as closed then if it is young: an older one was closed long before. */
const youngMs = 72 * hourMs;

/** `entered` and `left`: the open tickets. One that is closed or reopened does so, too, but so does one that is deleted or new. */
export type FlowStep = { kind: 'entered' | 'left' | 'reopened' } | { kind: 'closed'; age: number };

/** A ticket as far as the flow depends on it. */
export type FlowTicket = Pick<Counted, 'status' | 'created_at'>;

/** What a change is for the flow; nothing in most cases. */
export const flowSteps = (
  { before, after }: { before: FlowTicket | null; after: FlowTicket | null },
  at: Date,
  isFinished: IsFinished,
): FlowStep[] => {
  const [wasOpen, isOpen] = [before, after].map((ticket) => ticket !== null && !isFinished(ticket.status));
  if (wasOpen === isOpen) {
    const isIngestedClosed =
      before === null && after !== null && !isOpen && at.getTime() - after.created_at.getTime() < youngMs;
    return isIngestedClosed ? [closingOf(after, at)] : [];
  }
  if (isOpen) return [{ kind: 'entered' }, ...(before ? [{ kind: 'reopened' } as const] : [])];
  return [{ kind: 'left' }, ...(after ? [closingOf(after, at)] : [])];
};

const closingOf = ({ created_at }: FlowTicket, at: Date): FlowStep => {
  const hours = (at.getTime() - created_at.getTime()) / hourMs;
  const age = ageBounds.findIndex((bound) => hours < bound);
  return { kind: 'closed', age: age < 0 ? ageBounds.length : age };
};

const letters = { entered: 'i', left: 'o', reopened: 'r', closed: 'c' } as const;
const kinds = Object.fromEntries(Object.entries(letters).map(([kind, letter]) => [letter, kind])) as Record<
  string,
  FlowStep['kind']
>;

const partOf = (step: FlowStep, at: Date): string => {
  const quarter = Math.floor((at.getTime() % dayMs) / quarterMs);
  return `${quarter}${letters[step.kind]}${step.kind === 'closed' ? step.age : ''}`;
};

/** The quarter of an hour of its day, and what was recorded in it. */
export const parsePart = (part: string): { quarter: number; step: FlowStep } => {
  const [, quarter, letter = '', age] = /^(\d+)([a-z])(\d*)$/.exec(part) ?? [];
  const kind = kinds[letter] ?? 'closed';
  return { quarter: Number(quarter), step: kind === 'closed' ? { kind, age: Number(age) } : { kind } };
};

/** Parts of days to be added, by the day. */
export type FlowDelta = Map<string, Increments>;

export const addStep = (delta: FlowDelta, step: FlowStep, at: Date): void => {
  const day = nameOfPeriod('day', at);
  const parts = delta.get(day) ?? new Map<string, number>();
  addTo(parts, partOf(step, at), 1);
  delta.set(day, parts);
};

/** What deltas add to the flow. */
export const flowDelta = (
  deltas: readonly { open_since: Date; changes: readonly TicketChange[] }[],
  isFinished: IsFinished,
): FlowDelta => {
  const delta: FlowDelta = new Map();
  for (const { open_since: at, changes } of deltas)
    for (const change of changes) for (const step of flowSteps(change, at, isFinished)) addStep(delta, step, at);
  return delta;
};
