import { MongoNetworkError, MongoServerError } from 'mongodb';
import { expect, it } from 'vitest';
import { isRefusedCredentials } from '#lib/mongo/refused-credentials.ts';
import { isTransient } from '#lib/mongo/transient.ts';

const answered = (code: number, errmsg: string) => new MongoServerError({ code, errmsg, message: errmsg });

it.each([
  answered(18, 'Authentication failed.'),
  answered(8000, 'bad auth : authentication failed'),
  answered(13, 'Command find requires authentication'),
])('the database refuses the credentials, which passes: %s', (error) => {
  expect(isRefusedCredentials(error)).toBe(true);
  expect(isTransient(error)).toBe(true);
});

it.each([
  answered(13, 'not authorized on support_saas to execute command { serverStatus: 1 }'),
  answered(8000, 'you are over your space quota'),
  answered(11_000, 'E11000 duplicate key'),
  new MongoNetworkError('connection closed'),
  { code: 18 },
  null,
])('anything else is no refusal of credentials: %s', (error) => {
  expect(isRefusedCredentials(error)).toBe(false);
});
