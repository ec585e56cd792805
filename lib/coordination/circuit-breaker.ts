import { randomUUID } from 'node:crypto';
import type { Store } from '#lib/mongo/store.ts';
import {
  afterOutcome,
  askPermit,
  type CallResult,
  type Circuit,
  type CircuitPermit,
  type CircuitRule,
  closedUntil,
  failuresIn,
  type Permitted,
  resetCircuit,
} from './circuit.ts';
import { type CircuitPlace, type OnTransition, ownDocument, storedCircuitIn } from './stored-circuit.ts';

export type CircuitView = {
  name: string;
  state: Circuit['state'];
  failure_count: number;
  success_count: number;
  recent_failure_rate: number;
  opened_at: Date | null;
  retry_after: Date | null;
};

type RefusedPermit = Extract<CircuitPermit, { kind: 'refused' }>;
export type Refused = { kind: 'refused'; waitMs: number; awaits: RefusedPermit['awaits'] };

/**
 * Whether a call may be made: yes, no, or only after `permit`. If it would be the probe, for how long that has been
 * due; null if it would be one of a limited number of calls.
 */
export type Gate = Permitted | Refused | { kind: 'ask'; probeDueForMs: number | null };

const refusal = ({ retryAt, awaits }: RefusedPermit, now: number): Refused => ({
  kind: 'refused',
  waitMs: retryAt - now,
  awaits,
});

const probeDueForMs = (circuit: Circuit, now: number): number | null => {
  if (circuit.state === 'closed') return null;
  return now - (circuit.state === 'open' ? circuit.retryAt : circuit.probe.expiresAt);
};

/** Whether a call may be made, by a circuit's state. */
export const gateOf = (circuit: Circuit, now: number, rule: CircuitRule): Gate => {
  const { permit, next } = askPermit(circuit, now, rule, '');
  if (permit.kind === 'refused') return refusal(permit, now);
  return next === circuit ? permit : { kind: 'ask', probeDueForMs: probeDueForMs(circuit, now) };
};

/**
 * A circuit shared by all instances: the pure state machine of circuit.ts, stored by compare-and-set. The loser of a
 * race retries on the winner's state. Times are the server's.
 */
export const circuitBreakerIn = (
  store: Store,
  name: string,
  rule: CircuitRule,
  onTransition: OnTransition = () => {},
  place: CircuitPlace = ownDocument,
) => {
  const stored = storedCircuitIn(store, name, onTransition, place);

  return {
    /** Reads the state once and claims nothing. A permit that needs no claim is returned at once. */
    async look(): Promise<Gate> {
      const { circuit, now } = await stored.load();
      return gateOf(circuit, now, rule);
    },

    /** Asks for one call. A permit must be followed by `record`. */
    permit(): Promise<Permitted | Refused> {
      const probeId = randomUUID();
      return stored.step<Permitted | Refused>(({ circuit, now }) => {
        const { permit, next } = askPermit(circuit, now, rule, probeId);
        return { result: permit.kind === 'refused' ? refusal(permit, now) : permit, next };
      });
    },

    /** Records the result of a permitted call. */
    record(permit: Permitted, outcome: CallResult): Promise<void> {
      return stored.step(({ circuit, now }) => ({
        result: undefined,
        next: afterOutcome(circuit, permit, outcome, now, rule),
      }));
    },

    /** Closes the circuit and forgets its failures. */
    reset(): Promise<void> {
      return stored.step(({ circuit }) => ({ result: undefined, next: resetCircuit(circuit) }));
    },

    async status(): Promise<CircuitView> {
      const { circuit, now } = await stored.load();
      return circuitViewOf(name, circuit, now);
    },
  };
};

export type CircuitBreaker = ReturnType<typeof circuitBreakerIn>;

/** A circuit as its callers see it. */
export const circuitViewOf = (name: string, circuit: Circuit, now: number): CircuitView => {
  const failures = failuresIn(circuit.outcomes);
  const until = closedUntil(circuit, now);
  return {
    name,
    state: circuit.state,
    failure_count: failures,
    success_count: circuit.outcomes.length - failures,
    recent_failure_rate: circuit.outcomes.length === 0 ? 0 : failures / circuit.outcomes.length,
    opened_at: circuit.state === 'closed' ? null : new Date(circuit.openedAt),
    retry_after: until === null ? null : new Date(until),
  };
};
