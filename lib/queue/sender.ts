/** A message to send. Groups share the queue fairly. */
export type Outgoing<Message> = { message: Message; groupId: string; waitMs?: number };

/** Sends messages to one queue. */
export type Sender<Message> = {
  /** At least once; when it resolves, the queue has accepted the message. */
  send(outgoing: Outgoing<Message>): Promise<void>;
  /** As `send`, for any number. Throws if the queue rejected any of them; the others are queued then. */
  sendAll(outgoing: readonly Outgoing<Message>[]): Promise<void>;
};

/** SQS delays at most 15 minutes; the rest of a longer wait continues in the next message. */
export const longestDelayMs = 900_000;
