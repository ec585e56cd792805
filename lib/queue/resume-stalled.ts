/** The ids of resumed and of failed jobs. */
export type Resumed = { resumed: string[]; failed: string[] };

/** How a job that goes on message by message is resumed. */
export type StalledJobs<Job> = {
  idOf(job: Job): string;
  /** Marks as failed a job that was resumed this often in vain. */
  fail(job: Job, resumes: number): Promise<void>;
  /** Claims a job and counts the resumption; null if somebody else did, or it goes on. */
  takeUp(job: Job): Promise<Job | null>;
  send(job: Job): Promise<void>;
};

/** A job that stalls this often at one message fails instead of being resumed forever. */
const maxResumes = 5;

/** Sends the lost messages of stalled jobs again. */
export const resumeStalled = async <Job extends { resumes: number }>(
  stalled: readonly Job[],
  { idOf, fail, takeUp, send }: StalledJobs<Job>,
): Promise<Resumed> => {
  const result: Resumed = { resumed: [], failed: [] };
  for (const job of stalled) {
    if (job.resumes >= maxResumes) {
      await fail(job, maxResumes);
      result.failed.push(idOf(job));
      continue;
    }
    const taken = await takeUp(job);
    if (!taken) continue;
    await send(taken);
    result.resumed.push(idOf(taken));
  }
  return result;
};
