import * as z from 'zod';

// During a release or rollback, two versions share a queue. So unknown members are valid: the work does not see them,
// and the queue handler (functions/runtime/queue/queue-handler.ts) copies them into every follow-up message.

/** The rest of a requested wait that exceeds the queue's maximum delay. */
const waitLeft = () => z.int().positive().optional();

/** What a page's sender knew of its run. A hint: the fence around the page's writes proves it. */
const runOutline = z.lazy(() =>
  z.object({
    started_at: z.iso.datetime(),
    page_size: z.int().positive(),
    /** When the sender last renewed the lease, by its own clock. */
    renewed_at: z.number().optional(),
    /** Where the run stood, by the names of its document. */
    position: z
      .object({
        processed_pages: z.int(),
        total_pages: z.int().nullable(),
        total_count: z.number().nullable(),
        barren_pages: z.int(),
        page_size: z.int().nullable(),
      })
      .optional(),
    /** Present if the page before was unchanged: then this one may be, too. */
    is_unchanged: z.literal(true).optional(),
  }),
);
export type RunOutline = z.infer<typeof runOutline>;

/** One page of one run, to be fetched and applied. `page: null` stands for the work after the last page. */
export const pageMessage = z.lazy(() =>
  z.object({
    job_id: z.string(),
    tenant_id: z.string(),
    page: z.int().positive().nullable(),
    /** The run's fencing number when this was sent. */
    epoch: z.int(),
    /** Tries so far; waits are no tries, so SQS's receive count cannot be used. */
    attempt: z.int().nonnegative(),
    /** Total wait that the provider has requested for this page. */
    waited_ms: z.int().nonnegative().optional(),
    wait_left_ms: waitLeft(),
    /** The reservation of a waiting message in the limiter's queue. */
    reservation_id: z.string().optional(),
    /** Absent in messages of earlier releases and of a run's first page: then the run is looked up. */
    run: runOutline.optional(),
    /** The run's last call, if it succeeded: the next call settles its slot. Absent in messages of earlier releases. */
    last_call: z.object({ slot_id: z.string(), generation: z.int() }).optional(),
    /** Set when the message is dead-lettered: a message that still has it was redriven. */
    dead: z.literal(true).optional(),
  }),
);
export type PageMessage = z.infer<typeof pageMessage>;

/** One alert to send. Its tries are counted on the alert. */
export const alertMessage = z.lazy(() =>
  z.object({
    tenant_id: z.string(),
    ticket_id: z.string(),
    alert_id: z.string(),
    wait_left_ms: waitLeft(),
    /** As in a page's message. */
    dead: z.literal(true).optional(),
  }),
);
export type AlertMessage = z.infer<typeof alertMessage>;

/** One delivery to make: its document says what and where to. */
export const deliveryMessage = z.lazy(() =>
  z.object({
    tenant_id: z.string(),
    delivery_id: z.string(),
    /** As in a page's message. */
    reservation_id: z.string().optional(),
  }),
);
export type DeliveryMessage = z.infer<typeof deliveryMessage>;

/** Tickets of one tenant to refresh: those that hints name. */
export const refreshMessage = z.lazy(() =>
  z.object({
    tenant_id: z.string(),
    /** The claim on the hints that an earlier delivery could not refresh; without one, others are claimed. */
    claim_id: z.string().optional(),
    /** Tries since the last success; waits are no tries. */
    attempt: z.int().nonnegative(),
    /** The requested waits since then. */
    waited_ms: z.int().nonnegative().optional(),
    wait_left_ms: waitLeft(),
    /** As in a page's message. */
    reservation_id: z.string().optional(),
    dead: z.literal(true).optional(),
  }),
);
export type RefreshMessage = z.infer<typeof refreshMessage>;

/** One batch of a triage replay. */
export const replayMessage = z.lazy(() =>
  z.object({
    tenant_id: z.string(),
    replay_id: z.string(),
    batch: z.int().positive(),
  }),
);
export type ReplayMessage = z.infer<typeof replayMessage>;

/** One step of a verification. */
export const verificationMessage = z.lazy(() =>
  z.object({
    tenant_id: z.string(),
    verification_id: z.string(),
    step: z.int().positive(),
  }),
);
export type VerificationMessage = z.infer<typeof verificationMessage>;

/** One poll for changes to push, by the generation of the push loop. */
export const pushMessage = z.lazy(() => z.object({ generation: z.int().positive() }));
export type PushMessage = z.infer<typeof pushMessage>;

/** One part of an import. */
export const importMessage = z.lazy(() =>
  z.object({
    tenant_id: z.string(),
    import_id: z.string(),
    part: z.int().positive(),
  }),
);
export type ImportMessage = z.infer<typeof importMessage>;

/** What S3 says of files that were uploaded; and, once, of a bucket that will say so here. */
export const bucketEvent = z.lazy(() =>
  z.union([
    z.object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })) }),
    z.object({ Event: z.literal('s3:TestEvent') }),
  ]),
);
export type BucketEvent = z.infer<typeof bucketEvent>;
