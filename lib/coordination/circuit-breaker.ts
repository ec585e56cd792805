import { randomUUID } from 'node:crypto';
import type { WithId } from 'mongodb';
import { inSession, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import {
  afterOutcome,
  askPermit,
  type Circuit,
  type CircuitPermit,
  type CircuitRule,
  closedUntil,
  failuresIn,
  newCircuit,
  type Outcome,
} from './circuit.ts';

/** A circuit as it is stored, with a version that every change raises; a change of another version is refused. */
type CircuitDoc = { _id: string; version: number; circuit: Circuit };

export type CircuitView = {
  name: string;
  state: Circuit['state'];
  failure_count: number;
  success_count: number;
  recent_failure_rate: number;
  opened_at: Date | null;
  retry_after: Date | null;
};

/** Told of a circuit's change of state, by the one instance that made it. */
export type OnTransition = (name: string, from: Circuit['state'], to: Circuit['state']) => void | Promise<void>;

type Permitted = Extract<CircuitPermit, { kind: 'permitted' }>;
type Refused = { kind: 'refused'; waitMs: number };

/** Whether a call may be made: yes, no, or perhaps as the one probe, for which `permit` has to be asked. */
export type Gate = Permitted | Refused | { kind: 'probe-due' };

type Loaded = { version: number; circuit: Circuit; now: number };

/**
 * A circuit that all instances share: the pure machine of circuit.ts, stored by compare-and-set. A lost race is run
 * again on what the winner left. Times are the server's.
 */
export const circuitBreakerIn = (
  store: Store,
  name: string,
  rule: CircuitRule,
  onTransition: OnTransition = () => {},
) => {
  const circuits = store.db.collection<CircuitDoc>('circuits');

  const load = async (): Promise<Loaded | undefined> => {
    const doc = await circuits.findOne<WithId<CircuitDoc> & { now: Date }>(
      { _id: name },
      { ...inSession(store), projection: { version: 1, circuit: 1, now: '$$NOW' } },
    );
    return doc ? { version: doc.version, circuit: doc.circuit, now: doc.now.getTime() } : undefined;
  };

  const create = async (): Promise<void> => {
    try {
      await circuits.insertOne({ _id: name, version: 0, circuit: newCircuit() }, inSession(store));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  };

  const storeIfUnchanged = async (version: number, circuit: Circuit): Promise<boolean> => {
    const { matchedCount } = await circuits.updateOne(
      { _id: name, version },
      { $set: { circuit }, $inc: { version: 1 } },
      inSession(store),
    );
    return matchedCount === 1;
  };

  /** Applies a step of the machine until it is stored; a step that changes nothing is not stored. */
  const step = async <T>(machine: (loaded: Loaded) => { result: T; next: Circuit }): Promise<T> => {
    for (;;) {
      const loaded = await load();
      if (!loaded) {
        await create();
        continue;
      }
      const { result, next } = machine(loaded);
      if (next === loaded.circuit) return result;
      if (await storeIfUnchanged(loaded.version, next)) {
        if (next.state !== loaded.circuit.state) await onTransition(name, loaded.circuit.state, next.state);
        return result;
      }
    }
  };

  return {
    /** How things stand, in one read: claims nothing. A closed circuit's answer is a permit already. */
    async look(): Promise<Gate> {
      const { circuit, now } = (await load()) ?? { circuit: newCircuit(), now: 0 };
      if (circuit.state === 'closed') return { kind: 'permitted', generation: circuit.generation };
      const until = closedUntil(circuit, now);
      return until === null ? { kind: 'probe-due' } : { kind: 'refused', waitMs: until - now };
    },

    /** Asks for one call. A permit must be followed by `record`. */
    permit(): Promise<Permitted | Refused> {
      const probeId = randomUUID();
      return step<Permitted | Refused>(({ circuit, now }) => {
        const { permit, next } = askPermit(circuit, now, rule, probeId);
        return permit.kind === 'refused'
          ? { result: { kind: 'refused', waitMs: permit.retryAt - now }, next }
          : { result: permit, next };
      });
    },

    /** Counts how the permitted call ended. */
    record(permit: Permitted, outcome: Outcome): Promise<void> {
      return step(({ circuit, now }) => ({
        result: undefined,
        next: afterOutcome(circuit, permit, outcome, now, rule),
      }));
    },

    /** Closes the circuit and forgets its past. */
    reset(): Promise<void> {
      return step(({ circuit }) => ({
        result: undefined,
        next: { state: 'closed', generation: circuit.generation + 1, outcomes: [] },
      }));
    },

    async status(): Promise<CircuitView> {
      const { circuit, now } = (await load()) ?? { circuit: newCircuit(), now: 0 };
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
    },
  };
};

export type CircuitBreaker = ReturnType<typeof circuitBreakerIn>;
