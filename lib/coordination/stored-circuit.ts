import type { WithId } from 'mongodb';
import { inSession, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import { type Circuit, newCircuit } from './circuit.ts';

/** A stored circuit with a version for optimistic concurrency: an update of another version is refused. */
type CircuitDoc = { _id: string; version: number; circuit: Circuit };

/** Called on a state transition, only by the instance that made it. */
export type OnTransition = (name: string, from: Circuit['state'], to: Circuit['state']) => void | Promise<void>;

/** A circuit, and the server's time of the read in ms. */
type Loaded = { circuit: Circuit; now: number };

/** One stored circuit, changed by compare-and-set: the loser of a race retries on the winner's state. */
export const storedCircuitIn = (store: Store, name: string, onTransition: OnTransition) => {
  const circuits = store.db.collection<CircuitDoc>('circuits');
  const session = inSession(store);

  const find = async (): Promise<(Loaded & { version: number }) | undefined> => {
    const doc = await circuits.findOne<WithId<CircuitDoc> & { now: Date }>(
      { _id: name },
      { ...session, projection: { version: 1, circuit: 1, now: '$$NOW' } },
    );
    return doc ? { version: doc.version, circuit: doc.circuit, now: doc.now.getTime() } : undefined;
  };

  const create = async (): Promise<void> => {
    try {
      await circuits.insertOne({ _id: name, version: 0, circuit: newCircuit() }, session);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  };

  const replace = async (version: number, circuit: Circuit): Promise<boolean> => {
    const change = { $set: { circuit }, $inc: { version: 1 } };
    const { matchedCount } = await circuits.updateOne({ _id: name, version }, change, session);
    return matchedCount === 1;
  };

  return {
    /** The current circuit; a new one if nothing is stored yet. */
    load: async (): Promise<Loaded> => (await find()) ?? { circuit: newCircuit(), now: 0 },

    /** Applies a step of the state machine until it is stored; a step that changes nothing is not stored. */
    async step<T>(machine: (loaded: Loaded) => { result: T; next: Circuit }): Promise<T> {
      for (;;) {
        const loaded = await find();
        if (!loaded) {
          await create();
          continue;
        }
        const { result, next } = machine(loaded);
        if (next === loaded.circuit) return result;
        if (await replace(loaded.version, next)) {
          if (next.state !== loaded.circuit.state) await onTransition(name, loaded.circuit.state, next.state);
          return result;
        }
      }
    },
  };
};
