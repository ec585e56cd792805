import type { ServerResponse } from 'node:http';
import type { Fault } from './behaviour.ts';
import { type Answered, bodyText, pause, type Reply, send } from './replies.ts';

/** One call in progress: its response, the record of its answer, and the signal that ends every wait. */
export type Exchange = { readonly response: ServerResponse; readonly note: Answered; readonly closing: AbortSignal };

/** Answers a call with the fault, or with the healthy reply if there is none or it is only slow. */
export const answerWith = async (
  fault: Fault | undefined,
  healthy: () => Reply,
  { response, note, closing }: Exchange,
): Promise<void> => {
  switch (fault?.kind) {
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'half-body':
      return sendHalf(response, Buffer.from(bodyText(healthy().body)));
    case 'slow':
      await pause(fault.ms, closing);
      return send(response, note, healthy());
    default:
      return send(response, note, fault ? replyOf(fault) : healthy());
  }
};

const replyOf = (fault: Extract<Fault, { kind: 'status' | 'garbage' | 'wrong-shape' }>): Reply => {
  switch (fault.kind) {
    case 'status':
      return fault;
    case 'garbage':
      return { status: 200, body: '<html><body>We are performing maintenance</body></html>' };
    case 'wrong-shape':
      return { status: 200, body: { data: { items: [] }, paging: { after: null } } };
  }
};

/** The header announces the whole length, so that the caller can detect the missing rest. */
const sendHalf = (response: ServerResponse, body: Buffer): void => {
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
};
