import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { email } from '#lib/destinations/kinds/email.ts';
import { sesMailer } from '#lib/destinations/mail/ses-mailer.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';
import { answeringServer } from '#test/support/answering-server.ts';

const server = await answeringServer();
const identityArn = 'arn:aws:ses:eu-west-1:111122223333:identity/intake.example';
const mail = email.mail(aNotice('trigger', anAlert({ subject: 'Über' })), { to: 'a@acme.example,b@acme.example' }, 'k');

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'an example key');
});

const sentWith = async (status: number, body: object, headers: Record<string, string> = {}) => {
  const bodies: string[] = [];
  server.answerWith(async (request, response) => {
    bodies.push(await text(request));
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  const { outcome } = await sesMailer({ identityArn, from: 'alerts@intake.example', endpoint: server.url }).send(mail);
  return { outcome, input: JSON.parse(bodies[0] ?? '{}') };
};

describe('mail by Amazon SES', () => {
  it('is one signed call by the identity, in the thread of its ticket', async () => {
    const { outcome, input } = await sentWith(200, { MessageId: 'm-1' });
    expect(outcome).toEqual({ kind: 'taken' });
    expect(server.asked).toMatchObject([{ method: 'POST', url: '/v2/email/outbound-emails' }]);
    expect(server.asked[0]?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 .*\/eu-west-1\/ses\/aws4_request/);
    const thread = `<${mail.threadId}@intake.example>`;
    expect(input).toEqual({
      FromEmailAddress: 'alerts@intake.example',
      FromEmailAddressIdentityArn: identityArn,
      Destination: { ToAddresses: ['a@acme.example', 'b@acme.example'] },
      Content: {
        Simple: {
          Subject: { Data: 'Urgent ticket T-1: Über', Charset: 'UTF-8' },
          Body: { Text: { Data: mail.text, Charset: 'UTF-8' }, Html: { Data: mail.html, Charset: 'UTF-8' } },
          Headers: [
            { Name: 'References', Value: thread },
            { Name: 'In-Reply-To', Value: thread },
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
          ],
        },
      },
    });
  });

  it('waits for an hour when the quota of the day is used up', async () => {
    const body = { message: 'Daily message quota exceeded.' };
    const { outcome } = await sentWith(429, body, { 'x-amzn-errortype': 'TooManyRequestsException' });
    expect(outcome).toMatchObject({ kind: 'throttled', retryAfterMs: 3_600_000 });
  });

  it.each<[number, string, object]>([
    [400, 'MessageRejected', { kind: 'refused' }],
    [400, 'MailFromDomainNotVerifiedException', { kind: 'refused' }],
    [400, 'AccountSuspendedException', { kind: 'refused' }],
    [400, 'SendingPausedException', { kind: 'failed' }],
    [403, 'AccessDeniedException', { kind: 'failed' }],
    [429, 'TooManyRequestsException', { kind: 'throttled', retryAfterMs: 60_000 }],
    [400, 'LimitExceededException', { kind: 'throttled', retryAfterMs: 3_600_000 }],
    [500, 'InternalFailure', { kind: 'failed' }],
  ])('that is answered %i %s: %j', async (status, error, outcome) => {
    const headers = { 'x-amzn-errortype': `${error}:http://internal.amazon.com/` };
    expect((await sentWith(status, { message: 'said' }, headers)).outcome).toMatchObject(outcome);
  });
});
