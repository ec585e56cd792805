import { randomUUID } from 'node:crypto';
import type { Alert } from './ticket.ts';

/** An alert that nobody has moved by then is looked after by the schedule. */
const graceMs = 120_000;

/** The alert of a ticket that became urgent, to be stored with the change that made it so. */
export const newAlert = (reason: string, now: Date): Alert => ({
  id: randomUUID(),
  state: 'pending',
  reason,
  tries: 0,
  created_at: now,
  due_at: new Date(now.getTime() + graceMs),
});
