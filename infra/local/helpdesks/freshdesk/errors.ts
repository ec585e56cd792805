import type { Reply } from '../../demo-provider/replies.ts';

export const invalidCredentials: Reply = {
  status: 401,
  body: { code: 'invalid_credentials', message: 'You have to be logged in to perform this action.' },
};

export const accessDenied: Reply = {
  status: 403,
  body: { code: 'access_denied', message: 'You are not authorized to perform this action.' },
};

/** Without a body. */
export const notFound: Reply = { status: 404, body: '' };

export const methodNotAllowed: Reply = { status: 405, body: { message: 'The method is not allowed.' } };

export type FieldError = { field: string; message: string; code: string };

export const validationFailed = (errors: readonly FieldError[]): Reply => ({
  status: 400,
  body: { description: 'Validation failed', errors },
});
