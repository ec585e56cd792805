/** Where the API or a bucket says nothing, or cannot be reached. */
export const apiErrors = {
  unreachable: 'The API cannot be reached.',
  status: 'The API answered {status}.',
  forbidden: 'The API key has no permission for this request.',
  bucketUnreachable: 'The bucket cannot be reached.',
  bucketStatus: 'The bucket answered {status}.',
} as const;
