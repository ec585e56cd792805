import type { Reply } from '../../demo-provider/replies.ts';

// Zendesk's errors have several forms: a text, an object, a web page.

export const unauthorized: Reply = { status: 401, body: { error: "Couldn't authenticate you" } };

export const forbidden: Reply = {
  status: 403,
  body: { error: { title: 'Forbidden', message: 'You do not have access to this page.' } },
};

export const recordNotFound: Reply = {
  status: 404,
  body: { error: 'RecordNotFound', description: 'Not found' },
};

export const invalidEndpoint: Reply = {
  status: 404,
  body: { error: { title: 'InvalidEndpoint', message: 'Not found' } },
};

export const invalid = (status: 400 | 422, error: string, description: string): Reply => ({
  status,
  body: { error, description },
});
