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
  type Permitted,
  resetCircuit,
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

type RefusedPermit = Extract<CircuitPermit, { kind: 'refused' }>;
export type Refused = { kind: 'refused'; waitMs: number; awaits: RefusedPermit['awaits'] };

/**
 * Whether a call may be made: yes, no, or perhaps, and then `permit` has to be asked. If it would be the one probe, that
 * has been due for so long; null if it would be one of a few calls.
 */
export type Gate = Permitted | Refused | { kind: 'ask'; probeDueForMs: number | null };

type Loaded = { version: number; circuit: Circuit; now: number };

const refusal = ({ retryAt, awaits }: RefusedPermit, now: number): Refused => ({
  kind: 'refused',
  waitMs: retryAt - now,
  awaits,
});

const probeDueForMs = (circuit: Circuit, now: number): number | null => {
  if (circuit.state === 'closed') return null;
  return now - (circuit.state === 'open' ? circuit.retryAt : circuit.probe.expiresAt);
};

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
    /** How things stand, in one read: claims nothing. A permit that need not be claimed is the answer already. */
    async look(): Promise<Gate> {
      const { circuit, now } = (await load()) ?? { circuit: newCircuit(), now: 0 };
      const { permit, next } = askPermit(circuit, now, rule, '');
      if (permit.kind === 'refused') return refusal(permit, now);
      return next === circuit ? permit : { kind: 'ask', probeDueForMs: probeDueForMs(circuit, now) };
    },

    /** Asks for one call. A permit must be followed by `record`. */
    permit(): Promise<Permitted | Refused> {
      const probeId = randomUUID();
      return step<Permitted | Refused>(({ circuit, now }) => {
        const { permit, next } = askPermit(circuit, now, rule, probeId);
        return { result: permit.kind === 'refused' ? refusal(permit, now) : permit, next };
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
      return step(({ circuit }) => ({ result: undefined, next: resetCircuit(circuit) }));
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
