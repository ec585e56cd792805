export const runs = {
  lead: 'A run ingests all of the tenant’s tickets from its provider',
  running: 'Running',
  last: 'Last run',
  start: 'Start a run',
  starting: 'Starting…',
  cancel: 'Cancel the run',
  cancelling: 'Cancelling…',
  never: 'This tenant’s tickets have never been ingested.',
  pages: '{count, plural, one {# page} other {# pages}}',
  pagesOf: '{done, number} of {total, plural, one {# page} other {# pages}}',
  startedAndTook: '{at}, took {duration}',
  progress: 'Pages ingested',

  // In every view
  ingesting: 'Ingesting',
  ingestingPercent: 'Ingesting {percent, number}%',
  progressOfRun: 'Progress of the run',
  hasStarted: 'A run has started.',
  isAt: 'The run is at {percent, number} percent.',
  hasCompleted: 'The run has completed.',
  wasCancelled: 'The run was cancelled.',
  hasFailed: 'The run has failed.',

  // Counts
  new: 'New',
  updated: 'Updated',
  unchanged: 'Unchanged',
  deleted: 'Deleted',
  skipped: 'Skipped',
  errors: 'Errors',
  firstImport: 'First import: {summary}',
  repaired: 'Repaired fields: {fields}',
  repairedField: '{field} in {count, plural, one {# ticket} other {# tickets}}',
  stale: '{count, plural, one {# older version} other {# older versions}} ignored: the stored version is newer',
  fromFuture: '{count, plural, one {# ticket} other {# tickets}} dated in the future',

  // The log
  earlier: 'Earlier runs',
  earlierTable: 'Earlier runs, as a table',
  none: 'No run has finished yet.',
  started: 'Started',
  result: 'Result',
  duration: 'Duration',
  ignored: '{count, plural, one {# ticket} other {# tickets}} ignored, with reasons',
  fault: '{id} on page {page, number}: {reason}',

  // Withheld deletions
  withheld: 'Withheld deletions',
  withheldMeans:
    '<strong>{count, plural, one {# deletion} other {# deletions}} withheld.</strong> The run of {at} no longer found {count, plural, one {# ticket} other {# tickets}} at the provider. That is unusually many: check with the provider before you approve.',
  approve: 'Approve…',
  deleteQuestion: '{count, plural, one {Delete # ticket?} other {Delete # tickets?}}',
  delete: '{count, plural, one {Delete # ticket} other {Delete # tickets}}',
  deleteWarning:
    'A new run starts and deletes the tickets that the provider no longer has, at most {count, number}. Tickets that come back later are restored.',
} as const;
