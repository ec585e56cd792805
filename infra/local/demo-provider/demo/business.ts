export type Kind = 'urgent' | 'problem' | 'question' | 'thanks';
export type Mood = 'negative' | 'neutral' | 'positive';

/**
 * One thing that customers write about. Any fact, detail and ask of a topic must make sense together, in this order.
 * `{slot}` stands for a value of the business's or the common slots; the same slot has one value throughout a ticket.
 */
export type Topic = {
  readonly kind: Kind;
  readonly subjects: readonly string[];
  readonly facts: readonly string[];
  readonly details: readonly string[];
  readonly asks: readonly string[];
};

/** A `#` in a value stands for any digit. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** A company whose support tickets the demo provider holds. */
export type Business = {
  readonly id: string;
  readonly name: string;
  readonly tickets: number;
  /** Starts its ticket ids. */
  readonly prefix: string;
  readonly currency: string;
  /** The least and the largest sum that its customers write about. */
  readonly amounts: readonly [number, number];
  /** Whom its customers greet. */
  readonly team: string;
  /** Lines that stand below a name in a signature. */
  readonly signatures: readonly string[];
  readonly slots: Slots;
  readonly topics: readonly Topic[];
};
