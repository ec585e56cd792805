import type { Schedule } from './table.ts';

export const startDueRuns = {
  name: 'start-due-runs',
  file: 'functions/schedules/start-due-runs.ts',
  summary: 'Starts the runs of tenants whose time has come',
  everyMinutes: 1,
  config: ['mongo', 'lock', 'pageQueue', 'eventBus'],
  grants: ['send:ingest-page', 'put:events'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const resumeStalledRuns = {
  name: 'resume-stalled-runs',
  file: 'functions/schedules/resume-stalled-runs.ts',
  summary: 'Takes up runs that nobody moves any more, and ends those that stall again and again',
  everyMinutes: 1,
  config: ['mongo', 'lock', 'pageQueue', 'eventBus'],
  grants: ['send:ingest-page', 'put:events'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const resendAlerts = {
  name: 'resend-alerts',
  file: 'functions/schedules/resend-alerts.ts',
  summary: 'Queues alerts that never reached the queue, or whose message was lost',
  everyMinutes: 1,
  config: ['mongo', 'alertQueue', 'eventBus'],
  grants: ['send:send-alert', 'put:events'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const reportState = {
  name: 'report-state',
  file: 'functions/schedules/report-state.ts',
  summary: 'Tells as metrics how things stand: circuits, stalled runs, overdue alerts, the call limit, connections',
  everyMinutes: 1,
  config: ['mongo', 'provider', 'rateLimit', 'circuit'],
  grants: [],
  timeoutSeconds: 30,
  memoryMb: 512,
} as const satisfies Schedule;

export const resumeStalledReplays = {
  name: 'resume-stalled-replays',
  file: 'functions/schedules/resume-stalled-replays.ts',
  summary: 'Takes up replays of triage whose message was lost',
  everyMinutes: 1,
  config: ['mongo', 'replayQueue'],
  grants: ['send:replay-triage'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const schedules = [
  startDueRuns,
  resumeStalledRuns,
  resendAlerts,
  reportState,
  resumeStalledReplays,
] as const satisfies readonly Schedule[];
