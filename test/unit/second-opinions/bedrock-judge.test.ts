import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bedrockJudge } from '#lib/second-opinions/bedrock-judge.ts';
import { judgedText, mostSent } from '#lib/second-opinions/judged-text.ts';
import { converseStandIn, toolUse } from '#test/support/converse-stand-in.ts';

const bedrock = await converseStandIn();
const model = 'eu.anthropic.claude-haiku-4-5-20251001-v1:0';
const judgeWith = (timeoutMs = 5_000) => bedrockJudge({ model, region: 'eu-west-1', endpoint: bedrock.url, timeoutMs });
const ticket = { subject: 'Kirjautuminen', message: 'Kukaan ei pääse sisään.' };

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'an example key');
});

const answeredWith = (status: number, body: unknown, error?: string) => {
  bedrock.replyWith(() => ({ status, body, ...(error !== undefined && { error }) }));
  return judgeWith().of(ticket);
};

describe('a second opinion by Amazon Bedrock', () => {
  it.each(['high', 'medium', 'low'] as const)('is what the model reports by its tool: %s', async (urgency) => {
    expect(await answeredWith(200, toolUse({ urgency }))).toEqual({ kind: 'given', urgency });
    expect(bedrock.asked.at(-1)?.url).toBe(`/model/${encodeURIComponent(model)}/converse`);
    expect(bedrock.requests).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['prose', { ...toolUse({}), output: { message: { role: 'assistant', content: [{ text: 'It is high.' }] } } }],
    ['an urgency of its own', toolUse({ urgency: 'critical' })],
    ['more than was asked for', toolUse({ urgency: 'high', note: 'call me' })],
    ['another tool', toolUse({ urgency: 'high' }, 'send_mail')],
    ['an answer that was cut', { ...toolUse({ urgency: 'high' }), stopReason: 'max_tokens' }],
    ['a refusal by a guardrail', { ...toolUse({ urgency: 'high' }), stopReason: 'guardrail_intervened' }],
    ['nothing', {}],
  ])('is none if the model answers with %s', async (_, body) => {
    expect(await answeredWith(200, body)).toEqual({ kind: 'none' });
  });

  it('is none if the tool is used twice', async () => {
    const [use] = toolUse({ urgency: 'high' }).output.message.content;
    const other = toolUse({ urgency: 'low' }).output.message.content[0];
    const body = { ...toolUse({}), output: { message: { role: 'assistant', content: [use, other] } } };
    expect(await answeredWith(200, body)).toEqual({ kind: 'none' });
  });

  it.each<[number, string]>([
    [400, 'ValidationException'],
    [403, 'AccessDeniedException'],
    [404, 'ResourceNotFoundException'],
    [408, 'ModelTimeoutException'],
    [424, 'ModelErrorException'],
    [429, 'ThrottlingException'],
    [503, 'ServiceUnavailableException'],
  ])('fails if the service answers %i %s', async (status, error) => {
    const reason = `Amazon Bedrock answered ${status} ${error}`;
    expect(await answeredWith(status, { message: 'said' }, error)).toEqual({ kind: 'failed', reason });
  });

  it('fails if the service answers with something else than JSON, or not in time', async () => {
    expect(await answeredWith(200, '<html>')).toMatchObject({ kind: 'failed' });
    bedrock.replyWith(() => null);
    expect(await judgeWith(50).of(ticket)).toEqual({ kind: 'failed', reason: 'Amazon Bedrock did not answer in time' });
  });

  it('shows a text as one JSON document, which no text ends', async () => {
    bedrock.replyWith(() => ({ status: 200, body: toolUse({ urgency: 'low' }) }));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (subject, message) => {
        const text = { subject: subject.toWellFormed(), message: `"}\n${message}` };
        await judgeWith().of(text);
        const [prompt] = bedrock.requests.at(-1)?.messages[0]?.content ?? [];
        const [, json = ''] = /^Classify this ticket:\n(.*)$/s.exec(prompt?.text ?? '') ?? [];
        expect(json).not.toContain('\n');
        expect(JSON.parse(json)).toEqual(text);
      }),
      { numRuns: 50 },
    );
    expect(bedrock.requests.length).toBeGreaterThanOrEqual(50);
  });
});

describe('what is shown of a ticket', () => {
  it('is what a person wrote', () => {
    const quoted = 'Nothing works.\n\nOn Mon, 5 Jan 2026 at 10:00, Support <help@acme.example> wrote:\n> Dear Jane Roe';
    expect(judgedText({ subject: '[EXTERNAL] Help', message: quoted })).toEqual({
      subject: 'Help',
      message: 'Nothing works.',
    });
  });

  it('is bounded and well-formed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(400), (text, times) => {
        const { subject, message } = judgedText({ subject: text, message: text.repeat(times) });
        expect(subject.length).toBeLessThanOrEqual(mostSent.subject);
        expect(message.length).toBeLessThanOrEqual(mostSent.message);
        expect(message.isWellFormed()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
