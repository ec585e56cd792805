/** Where the API or a bucket says nothing, or cannot be reached. */
export const apiErrors = {
  unreachable: 'The API cannot be reached.',
  status: 'The API responded with {status}.',
  forbidden: 'The API key has no permission for this request.',
  bucketUnreachable: 'The file storage cannot be reached.',
  bucketStatus: 'The file storage responded with {status}.',
} as const;
