import type { ProviderBehaviour } from './behaviour.ts';
import type { Call } from './calls.ts';
import { answerWith, type Exchange } from './faults.ts';
import { pause, type Reply, send } from './replies.ts';
import { requestLimit, retryAfterWriter } from './request-limit.ts';
import { type ParsedQuery, ticketPage } from './ticket-pages.ts';

/** Answers `GET /external/support-tickets`: checks the limit, then the query, then applies the fault rule. */
export const pageEndpoint = (behaviour: () => ProviderBehaviour) => {
  const limit = requestLimit();
  const retryAfter = retryAfterWriter();

  const refusal = (at: number): Reply | undefined => {
    const { limit: rule, retryAfter: form } = behaviour();
    if (rule === null) return undefined;
    const admission = limit.admit(at, rule);
    if (admission.kind === 'admitted') return undefined;
    const headers = { 'retry-after': retryAfter(form, admission.waitMs, Date.now()) };
    return { status: 429, headers, body: { detail: 'Too many requests' } };
  };

  return {
    async answer(call: Call, parsed: ParsedQuery, exchange: Exchange): Promise<void> {
      const refused = refusal(call.at);
      if (refused) return send(exchange.response, call, refused);
      if (parsed.kind === 'invalid')
        return send(exchange.response, call, { status: 422, body: { detail: parsed.faults } });

      const { latencyMs, fault } = behaviour();
      await pause(typeof latencyMs === 'function' ? latencyMs(call) : latencyMs, exchange.closing);
      await answerWith(fault?.(call), () => ({ status: 200, body: ticketPage(behaviour(), parsed.query) }), exchange);
    },
    /** Empties the limit's window. */
    forget: limit.forget,
  };
};
