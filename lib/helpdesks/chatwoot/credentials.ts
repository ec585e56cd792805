import { accessTokenForm, type RequestSecret } from '../credentials.ts';

export const credentials = accessTokenForm('Access token of the agent');

export const sign = (given: RequestSecret): Readonly<Record<string, string>> =>
  given.kind === 'api_key' ? { api_access_token: given.key } : {};
