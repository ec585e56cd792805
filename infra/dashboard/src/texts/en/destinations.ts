export const destinations = {
  lead: 'Where the tenant’s alerts go',
  add: 'Add a destination',
  none: 'Without a destination, alerts go to the notification service of this deployment.',
  byId: 'Destination {id}',
  deleted: 'A deleted destination',
  undelivered: 'Not delivered',

  // One of them
  subjects: 'Subjects',
  subjectsSent: 'Sent',
  subjectsNotSent: 'Not sent',
  lastAccepted: 'Last accepted',
  never: 'Never',
  pausedUntil: 'Paused until',
  formerSecretUntil: 'Previous secret valid until',
  failingSince: 'Nothing has been accepted since {at}: {error}',
  test: 'Send a test',
  testing: 'Sending…',
  testOk: 'Test accepted',
  change: 'Change',
  deleteButton: 'Delete…',
  deleteQuestion: 'Delete the destination?',
  deleteWarning: 'Alerts are no longer sent there, and its credentials are erased.',
  delete: 'Delete',

  // Its form
  name: 'Name',
  target: 'Target',
  includeSubject: 'Include ticket subjects',

  // Its secret
  signingSecret: 'Signing secret of {name}',
  enterSecret: 'Enter it at the receiver now: it will not be shown again.',
} as const;
