/** What several views of settings say. */
export const admin = {
  unsaved: 'Not saved yet.',
  discard: 'Discard',
  more: 'Show more',
  progress: '{percent} %',
  failed: 'Failed',
  yes: 'yes',
  no: 'no',
} as const;
