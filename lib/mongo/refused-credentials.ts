/** MongoDB says so with a code of its own, Atlas's shared clusters with one for all sorts of things and a text. */
const authenticationFailed = 18;
const atlasError = 8000;
/** What a connection gets whose user was deleted since it signed in; also whoever lacks a permission, with another text. */
const unauthorized = 13;

/**
 * True for what is thrown when the database does not accept the credentials, at a new connection or in the middle of an old
 * one's life. It goes by codes, since it is asked in functions that do not carry the driver, too.
 */
export const isRefusedCredentials = (error: unknown): boolean => {
  if (!(error instanceof Error && 'code' in error)) return false;
  const { code, message } = error;
  return (
    code === authenticationFailed ||
    (code === atlasError && /auth/i.test(message)) ||
    (code === unauthorized && /requires authentication/i.test(message))
  );
};
