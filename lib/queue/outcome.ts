/** How the work on one message ended. Anything thrown instead leaves the message to be delivered again. */
export type Outcome<Message> =
  /** Done with, or not wanted any more. */
  | { kind: 'done' }
  /** To be looked at again, as this message, after so long. */
  | { kind: 'again'; message: Message; waitMs: number }
  /** Given up for good: to the dead-letter queue, for a person to look at. */
  | { kind: 'dead'; message: Message; reason: string };

export const done = { kind: 'done' } as const;
export const again = <M>(message: M, waitMs: number): Outcome<M> => ({ kind: 'again', message, waitMs });
export const dead = <M>(message: M, reason: string): Outcome<M> => ({ kind: 'dead', message, reason });
