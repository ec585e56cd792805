import { messageOf as textOf } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { done, type MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import type { StepJob } from './job.ts';
import { findStalledJobs, type JobCollection, storedJobs } from './stored-jobs.ts';

/** What jobs of one kind do differently. */
export type JobKind<Job extends StepJob, Message> = {
  /** What the reason of a failure calls a step. */
  stepName: 'batch' | 'step';
  idOf(one: Job | Message): string;
  /** The step that a job waits for, or that a message asks for. */
  stepOf(one: Job | Message): number;
  messageOf(job: Job): Message;
  collection: JobCollection<Job>;
};

/** Queues the step that a job waits for. */
export const queueStep = <Job extends StepJob, Message>(
  { messageOf }: JobKind<Job, Message>,
  steps: Sender<Message>,
  job: Job,
): Promise<void> => steps.send({ message: messageOf(job), groupId: job.tenant_id });

/**
 * Queues the first step of a job that was created.
 * @throws if the queue does not accept it; the job is then failed
 */
export const queueFirstStep = async <Job extends StepJob, Message>(
  kind: JobKind<Job, Message>,
  { store, steps }: { store: Store; steps: Sender<Message> },
  job: Job,
): Promise<void> => {
  try {
    await queueStep(kind, steps, job);
  } catch (error) {
    const reason = `Its first ${kind.stepName} could not be queued: ${textOf(error)}`;
    await storedJobs(store, kind.collection).fail(job, reason);
    throw error;
  }
};

/**
 * Does the step that a message asks for and queues the next. `work` moves the job on, or answers null if it has not.
 * Late and repeated messages do nothing; a step that was interrupted is repeated.
 */
export const doStep = async <Job extends StepJob, Message>(
  kind: JobKind<Job, Message>,
  steps: Sender<Message>,
  { job, message, isRedelivered }: { job: Job | null; message: Message; isRedelivered: boolean },
  work: (job: Job) => Promise<Job | null>,
): Promise<MessageOutcome<Message>> => {
  if (job?.status !== 'running' || kind.idOf(job) !== kind.idOf(message)) return done;
  const ahead = kind.stepOf(job) - kind.stepOf(message);
  if (ahead === 0) {
    const moved = await work(job);
    if (moved?.status === 'running') await queueStep(kind, steps, moved);
  }
  // An earlier delivery did the step and may have crashed before it queued the next one.
  if (ahead === 1 && isRedelivered) await queueStep(kind, steps, job);
  return done;
};

/** The ids of resumed and of failed jobs. */
export type Resumed = { resumed: string[]; failed: string[] };

/** A job that stalls this often at one step fails instead of being resumed forever. */
const maxResumes = 5;

/** Limit per invocation; the next one handles the rest. */
const limit = 100;

/** Queues the lost steps of stalled jobs again, and fails jobs that stalled too often. */
export const resumeStalled = async <Job extends StepJob, Message>(
  kind: JobKind<Job, Message>,
  { store, steps }: { store: Store; steps: Sender<Message> },
  now: Date,
): Promise<Resumed> => {
  const jobs = storedJobs<Job>(store, kind.collection);
  const result: Resumed = { resumed: [], failed: [] };
  for (const job of await findStalledJobs<Job>(store, kind.collection, now, limit)) {
    if (job.resumes >= maxResumes) {
      const name = kind.stepName === 'batch' ? 'Batch' : 'Step';
      await jobs.fail(job, `${name} ${kind.stepOf(job)} did not end, though it was resumed ${maxResumes} times`);
      result.failed.push(kind.idOf(job));
      continue;
    }
    const claimed = await jobs.claim(job);
    if (!claimed) continue;
    await queueStep(kind, steps, claimed);
    result.resumed.push(kind.idOf(claimed));
  }
  return result;
};
