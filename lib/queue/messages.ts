import * as z from 'zod';

// A message may have been sent by a later version, and may be read by one again: while a release or its rollback is under
// way both work on one queue. So what a message has besides these members is no fault. Work does not see it; the runtime around
// it (functions/runtime/queue/queue-handler.ts) passes it on with every copy.

/** What is left of a wait that the other side asked for and that is longer than the queue can delay. */
const waitLeft = z.int().positive().optional();

/** One page of one run, to be fetched and applied. `page: null` stands for the work after the last page. */
export const pageMessage = z.object({
  job_id: z.string(),
  tenant_id: z.string(),
  page: z.int().positive().nullable(),
  /** The fencing number under which the run was going on when this was sent. */
  epoch: z.int(),
  /** Tries so far; waiting is no try, so SQS's own receive count cannot tell. */
  attempt: z.int().nonnegative(),
  /** How long the provider has had this page wait so far. */
  waited_ms: z.int().nonnegative().optional(),
  wait_left_ms: waitLeft,
  /** The place in the limiter's queue that a waiting message keeps. */
  reservation_id: z.string().optional(),
  /** Set when the message went to the dead-letter queue: whoever meets it again knows that a person sent it back. */
  dead: z.literal(true).optional(),
});
export type PageMessage = z.infer<typeof pageMessage>;

/** One alert to be sent. Its tries are counted on the alert. */
export const alertMessage = z.object({
  tenant_id: z.string(),
  ticket_id: z.string(),
  alert_id: z.string(),
  wait_left_ms: waitLeft,
  /** As in a page's message. */
  dead: z.literal(true).optional(),
});
export type AlertMessage = z.infer<typeof alertMessage>;

/** One batch of one replay of triage. */
export const replayMessage = z.object({
  tenant_id: z.string(),
  replay_id: z.string(),
  batch: z.int().positive(),
});
export type ReplayMessage = z.infer<typeof replayMessage>;
