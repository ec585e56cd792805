import type { HelpdeskRequest, HelpdeskResponse } from '#lib/helpdesks/call.ts';
import { type ProbeFault, probeFaultOf } from '#lib/helpdesks/probe.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ConnectionDoc } from './connection.ts';
import { connectionOf } from './connections.ts';
import type { HelpdeskHttp } from './helpdesk-http.ts';

/** What a person who waits is answered. */
export type Asked = { kind: 'answered'; response: HelpdeskResponse } | { kind: 'failed'; fault: ProbeFault };

export type AskDeps = { store: Store; http: HelpdeskHttp };

/** A new token is got in place; all else that takes longer is a fault. */
const maxCalls = 3;

/** One request for a person who waits for it, also of a connection that needs authorization. */
export const askHelpdesk = async (
  { store, http }: AskDeps,
  connection: ConnectionDoc,
  request: HelpdeskRequest,
  { isOptional = false }: { isOptional?: boolean } = {},
): Promise<Asked> => {
  let current = connection;
  for (let calls = 1; ; calls++) {
    const answer = await http.send(current, request, { evenIfNeedsAuth: true, isOptional });
    switch (answer.kind) {
      case 'unanswered':
      case 'needs-auth':
        return { kind: 'failed', fault: answer.fault };
      case 'answered':
        if (answer.verdict.kind === 'ok') return { kind: 'answered', response: answer.response };
        return { kind: 'failed', fault: probeFaultOf(answer.verdict, answer.response) };
      case 'again': {
        const found = await connectionOf(store, connection.tenant_id);
        const isSame = found.kind !== 'generic' && found.revision === connection.revision;
        if (!isSame || answer.waitMs > 0 || calls === maxCalls) return { kind: 'failed', fault: answer.fault };
        current = found;
      }
    }
  }
};
