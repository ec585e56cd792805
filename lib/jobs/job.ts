export const jobStates = ['running', 'completed', 'failed'] as const;
export type JobState = (typeof jobStates)[number];

/** A job of a tenant that goes on message by message: each message is one step of it. */
export type StepJob = {
  tenant_id: string;
  status: JobState;
  /** How often it was resumed since its last step. */
  resumes: number;
  started_at: Date;
  /** When the schedule resumes it, if no step has moved it by then. */
  due_at: Date;
  ended_at: Date | null;
  error: string | null;
};
