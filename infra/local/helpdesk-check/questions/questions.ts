import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { HelpdeskKind } from '#lib/helpdesks/helpdesk-kind.ts';
import type { Question } from '../question.ts';
import { chatwootQuestions } from './chatwoot.ts';
import { commonQuestions } from './common.ts';
import { freshdeskQuestions } from './freshdesk.ts';
import { intercomQuestions } from './intercom.ts';
import { jsmQuestions } from './jsm.ts';
import { zammadQuestions } from './zammad.ts';
import { zendeskQuestions } from './zendesk.ts';

/** What is unconfirmed of one desk alone. */
const byKind: Partial<Record<HelpdeskKind, readonly Question[]>> = {
  zendesk: zendeskQuestions,
  freshdesk: freshdeskQuestions,
  intercom: intercomQuestions,
  zammad: zammadQuestions,
  jsm: jsmQuestions,
  chatwoot: chatwootQuestions,
};

export const questionsFor = (adapter: HelpdeskAdapter): Question[] => [
  ...commonQuestions(adapter),
  ...(byKind[adapter.kind] ?? []),
];
