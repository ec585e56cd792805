import type { ConnectionHealth } from '../api/types.ts';
import { asCount, counted } from '../format.ts';
import { Time } from '../parts/time.tsx';

type WebhookHealth = NonNullable<ConnectionHealth['webhook']>;
type FactsProps = { webhook: WebhookHealth; pending: ConnectionHealth['pending'] };

/** Whether events arrive, and how many tickets are to be read because of them. */
export const WebhookFacts = ({ webhook, pending }: FactsProps) => (
  <div class="found">
    {webhook.warning && <p class="connection-warning">{webhook.warning}</p>}
    <dl class="facts facts-narrow">
      <div>
        <dt>Last event accepted</dt>
        <dd>{webhook.last_accepted_at ? <Time iso={webhook.last_accepted_at} ago /> : 'None yet'}</dd>
      </div>
      <div>
        <dt>Refused</dt>
        <dd>
          <Refused webhook={webhook} />
        </dd>
      </div>
      <div>
        <dt>To be read</dt>
        <dd>
          {pending.tickets === 0 ? 'Nothing' : counted(pending.tickets, 'ticket')}
          {pending.oldest_at && (
            <>
              , named <Time iso={pending.oldest_at} ago />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Set</dt>
        <dd>
          <Time iso={webhook.set_at} />
        </dd>
      </div>
    </dl>
  </div>
);

const reasons = { forged: 'its signature was wrong', stale: 'its time was too far from now' } as const;

const Refused = ({ webhook: { refused, last_refused_at, last_refused_reason } }: { webhook: WebhookHealth }) => (
  <>
    {refused === 0 ? 'None' : asCount(refused)}
    {last_refused_at && (
      <>
        , the last <Time iso={last_refused_at} ago />
      </>
    )}
    {last_refused_reason && `: ${reasons[last_refused_reason]}`}
  </>
);
