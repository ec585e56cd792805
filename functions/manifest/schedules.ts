import type { Schedule } from './table.ts';

export const startDueRuns = {
  name: 'start-due-runs',
  file: 'functions/schedules/start-due-runs.ts',
  summary: 'Start the runs that are due',
  everyMinutes: 1,
  config: [
    ...(['mongo', 'provider', 'rateLimit', 'accountLimit', 'connections', 'circuit'] as const),
    ...(['passes', 'lock', 'pageQueue', 'eventBus'] as const),
  ],
  grants: ['send:ingest-page', 'put:events'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const resumeStalledRuns = {
  name: 'resume-stalled-runs',
  file: 'functions/schedules/resume-stalled-runs.ts',
  summary: 'Resume stalled runs, and end those that stall repeatedly',
  everyMinutes: 1,
  config: ['mongo', 'lock', 'pageQueue', 'eventBus'],
  grants: ['send:ingest-page', 'put:events'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const resendAlerts = {
  name: 'resend-alerts',
  file: 'functions/schedules/resend-alerts.ts',
  summary: 'Queue alerts and deliveries that are due',
  everyMinutes: 1,
  config: ['mongo', 'alertQueue', 'deliveryQueue', 'eventBus'],
  grants: ['send:send-alert', 'send:deliver-alert', 'put:events'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const resendHints = {
  name: 'resend-hints',
  file: 'functions/schedules/resend-hints.ts',
  summary: 'Queue refreshes whose message was never sent, or was lost',
  everyMinutes: 1,
  config: ['mongo', 'refreshQueue'],
  grants: ['send:refresh-ticket'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const reportState = {
  name: 'report-state',
  file: 'functions/schedules/report-state.ts',
  summary: 'Publish the state of circuits, runs and limits as metrics',
  everyMinutes: 1,
  config: ['mongo', 'provider', 'rateLimit', 'circuit'],
  grants: [],
  timeoutSeconds: 30,
  memoryMb: 512,
} as const satisfies Schedule;

export const resumeStalledReplays = {
  name: 'resume-stalled-replays',
  file: 'functions/schedules/resume-stalled-replays.ts',
  summary: 'Resume triage replays whose message was lost',
  everyMinutes: 1,
  config: ['mongo', 'replayQueue'],
  grants: ['send:replay-triage'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const foldCounts = {
  name: 'fold-counts',
  file: 'functions/schedules/fold-counts.ts',
  summary: 'Record ticket changes in the stored counts',
  everyMinutes: 1,
  config: ['mongo'],
  grants: [],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const findSpikes = {
  name: 'find-spikes',
  file: 'functions/schedules/find-spikes.ts',
  summary: 'Find spikes in new tickets',
  everyMinutes: 2,
  config: ['mongo', 'eventBus'],
  grants: ['put:events'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const resumeStalledVerifications = {
  name: 'resume-stalled-verifications',
  file: 'functions/schedules/resume-stalled-verifications.ts',
  summary: 'Resume verifications whose message was lost',
  everyMinutes: 1,
  config: ['mongo', 'verificationQueue'],
  grants: ['send:verify-counts'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const resumeStalledImports = {
  name: 'resume-stalled-imports',
  file: 'functions/schedules/resume-stalled-imports.ts',
  summary: 'Resume imports whose message was lost',
  everyMinutes: 1,
  config: ['mongo', 'importQueue'],
  grants: ['send:apply-import'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const askSecondOpinions = {
  name: 'ask-second-opinions',
  file: 'functions/schedules/ask-second-opinions.ts',
  summary: 'Get the second opinions that are due',
  everyMinutes: 1,
  config: ['mongo', 'judge', 'circuit', 'alertPolicy', 'alertQueue', 'eventBus'],
  grants: ['send:send-alert', 'put:events', 'ask:judge'],
  onlyWith: 'JUDGE_MODEL',
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const keepLevels = {
  name: 'keep-service-levels',
  file: 'functions/schedules/keep-service-levels.ts',
  summary: 'Update due times, and send service level notices',
  everyMinutes: 1,
  config: ['mongo', 'deliveryQueue'],
  grants: ['send:deliver-alert'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

/** Of the sockets: not deployed where there are none. */
export const keepSockets = {
  name: 'keep-sockets',
  file: 'functions/schedules/keep-sockets.ts',
  summary: 'Check the keys of sockets, and close expired ones',
  everyMinutes: 1,
  config: ['mongo', 'live', 'pushQueue'],
  grants: ['send:push-changes', 'push:sockets'],
  timeoutSeconds: 60,
  memoryMb: 512,
} as const satisfies Schedule;

export const schedules = [
  startDueRuns,
  resumeStalledRuns,
  resendAlerts,
  resendHints,
  reportState,
  resumeStalledReplays,
  foldCounts,
  findSpikes,
  resumeStalledVerifications,
  resumeStalledImports,
  askSecondOpinions,
  keepLevels,
] as const satisfies readonly Schedule[];
