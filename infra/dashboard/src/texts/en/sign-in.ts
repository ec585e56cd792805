export const signIn = {
  title: 'Sign in',
  keyIsKept: 'Use an API key with read permission. It is kept in this tab until you close it.',
  key: 'API key',
  submit: 'Sign in',
  busy: 'Signing in…',
  empty: 'Enter a key first.',
  malformed: 'A key contains no spaces or accented letters.',
  refused: 'The API key is unknown, expired or revoked.',
} as const;
