import type { WithId } from 'mongodb';
import { inSession, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import { type Circuit, newCircuit } from './circuit.ts';

/** A stored circuit with a version for optimistic concurrency: an update of another version is refused. */
export type CircuitFields = { version: number; circuit: Circuit };
type CircuitDoc = { _id: string } & CircuitFields;

/** Where a circuit is stored: in a document of its own, or in one that may exist without it, with `others` when new. */
export type CircuitPlace = { collection: string; others: () => object };

export const ownDocument: CircuitPlace = { collection: 'circuits', others: () => ({}) };

/** Called on a state transition, only by the instance that made it. */
export type OnTransition = (name: string, from: Circuit['state'], to: Circuit['state']) => void | Promise<void>;

/** A circuit, and the server's time of the read in ms. */
type Loaded = { circuit: Circuit; now: number };

/** One stored circuit, changed by compare-and-set: the loser of a race retries on the winner's state. */
export const storedCircuitIn = (
  store: Store,
  name: string,
  onTransition: OnTransition,
  { collection, others }: CircuitPlace,
) => {
  const circuits = store.db.collection<CircuitDoc>(collection);
  const session = inSession(store);

  const find = async (): Promise<(Loaded & { version: number | null }) | undefined> => {
    const doc = await circuits.findOne<WithId<{ _id: string } & Partial<CircuitFields>> & { now: Date }>(
      { _id: name },
      { ...session, projection: { version: 1, circuit: 1, now: '$$NOW' } },
    );
    if (!doc) return undefined;
    return { version: doc.version ?? null, circuit: doc.circuit ?? newCircuit(), now: doc.now.getTime() };
  };

  const create = async (): Promise<void> => {
    try {
      await circuits.insertOne({ _id: name, version: 0, circuit: newCircuit(), ...others() }, session);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  };

  const replace = async (version: number | null, circuit: Circuit): Promise<boolean> => {
    const change = { $set: { circuit }, $inc: { version: 1 } };
    const unchanged = { _id: name, version: version ?? { $exists: false } };
    const { matchedCount } = await circuits.updateOne(unchanged, change, session);
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
