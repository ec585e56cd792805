import * as z from 'zod';

// Compiled parsers pay off after thousands of calls; a cold start would compile each of them for its first.
z.config({ jitless: true });

/** In one step: a cold start makes each step of each schema that it needs. */
const numberWithin = (form: RegExp, min: number, max: number, fault: string) =>
  z.string().transform((text, { addIssue }) => {
    const number = Number(text);
    if (form.test(text) && number >= min && number <= max) return number;
    addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });

export const anyWholeNumber = (min: number, max: number) =>
  numberWithin(/^\d{1,9}$/, min, max, `must be a whole number from ${min} to ${max}`);

export const wholeNumber = (min: number, max: number, byDefault: number) => anyWholeNumber(min, max).default(byDefault);

export const share = (byDefault: number, min = 0) =>
  numberWithin(/^(0(\.\d+)?|1(\.0+)?)$/, min, 1, `must be a number from ${min} to 1`).default(byDefault);

export const yesOrNo = (byDefault: boolean) =>
  z
    .enum(['true', 'false'], 'must be true or false')
    .transform((text) => text === 'true')
    .default(byDefault);

/** Names of hosts, separated by commas. */
export const hostNames = () =>
  z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(,[a-z0-9-]+(\.[a-z0-9-]+)+)*$/, 'must be host names, separated by commas')
    .transform((text) => text.split(','))
    .default([]);

export const webUrl = (fault: string) =>
  z.url({ protocol: /^https?$/, error: ({ input }) => (input === undefined ? 'must be set' : fault) });

/** The stage: for trials, or for real use. */
export const stages = ['dev', 'staging', 'prod'] as const;
export type Stage = (typeof stages)[number];

export const stage = () => z.enum(stages, `must be one of ${stages.join(', ')}`).default('dev');

/** What finds tickets by words: the terms that are stored with each, or an Atlas Search index. */
export const ticketSearches = ['terms', 'atlas'] as const;

/** Whether alerts that the default policy suppresses are sent all the same. */
export const alertBackfills = ['suppress', 'send'] as const;
export type AlertBackfill = (typeof alertBackfills)[number];

export const httpUrl = () => webUrl('must be an http or https URL').transform((url) => url.replace(/\/+$/, ''));

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Customer data and keys go to these URLs: plain http only in stage dev, or on this machine. */
export const isSafe = (url: string | undefined, at: Stage): boolean =>
  url === undefined || at === 'dev' || new URL(url).protocol === 'https:' || loopback.test(new URL(url).hostname);

export const unsafe = (name: string) => ({ path: [name], message: 'must be https outside of stage dev' });

export const mongoUri = () =>
  z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/, 'must start with mongodb:// or mongodb+srv://');

export const emailAddress = () =>
  z.string().regex(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(\.[a-z\d-]+)+$/i, 'must be the address of a mailbox');

export const sesIdentityArn = () =>
  z.string().regex(/^arn:[\w-]+:ses:[\w-]+:\d+:identity\/\S+$/, 'must be the ARN of an identity in Amazon SES');

export const smtpUrl = () =>
  z
    .string()
    .refine(isRelay, 'must be the URL of a relay: smtp://HOST:PORT or smtps://USER:PASSWORD@HOST, percent-encoded');

const isRelay = (url: string): boolean => {
  try {
    const { protocol, hostname, username, password } = new URL(url);
    decodeURIComponent(username + password);
    return /^smtps?:$/.test(protocol) && hostname !== '';
  } catch {
    return false;
  }
};

export const queueUrl = () => webUrl('must be the URL of a queue');

export const localApiKey = () =>
  z.string().regex(/^[\x21-\x7e]{8,200}$/, 'must be 8 to 200 printable characters without spaces');

export const knownLocalKey = 'local-dev-key';

/** Whether all hosts of a database URI are on this machine; names that only DNS resolves are not. */
export const isOnThisMachine = (uri: string): boolean => {
  const [, hosts = ''] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]*)/.exec(uri) ?? [];
  return hosts
    .toLowerCase()
    .split(',')
    .every((host) => loopback.test(host.replace(/:\d+$/, '')) || /^%2f.+\.sock$/.test(host));
};
