import type { ConnectionHealth } from '../api/types.ts';
import { asCount } from '../format.ts';
import { Fact } from '../parts/fact.tsx';
import { Time } from '../parts/time.tsx';
import { t, withElements } from '../texts/t.ts';

type WebhookHealth = NonNullable<ConnectionHealth['webhook']>;
type FactsProps = { webhook: WebhookHealth; pending: ConnectionHealth['pending'] };

/** Whether events arrive, and how many tickets are to be read because of them. */
export const WebhookFacts = ({ webhook, pending }: FactsProps) => (
  <div class="found">
    {webhook.warning && (
      <p class="connection-warning" lang="en">
        {webhook.warning}
      </p>
    )}
    <dl class="facts facts-narrow">
      <Fact name={t('webhook.lastAccepted')}>
        {webhook.last_accepted_at ? <Time iso={webhook.last_accepted_at} ago /> : t('webhook.noneYet')}
      </Fact>
      <Fact name={t('webhook.rejected')}>
        <Rejected webhook={webhook} />
      </Fact>
      <Fact name={t('webhook.pending')}>
        <Pending {...pending} />
      </Fact>
      <Fact name={t('webhook.set')}>
        <Time iso={webhook.set_at} />
      </Fact>
    </dl>
  </div>
);

const Pending = ({ tickets, oldest_at }: FactsProps['pending']) => {
  if (tickets === 0) return <>{t('webhook.nothingPending')}</>;
  if (oldest_at === null) return <>{asCount(tickets)}</>;
  return <>{withElements('webhook.pendingSince', { ago: <Time iso={oldest_at} ago /> }, { count: tickets })}</>;
};

const rejections = { forged: 'webhook.rejectedForged', stale: 'webhook.rejectedStale' } as const;

const Rejected = ({ webhook: { refused, last_refused_at, last_refused_reason } }: { webhook: WebhookHealth }) => {
  if (refused === 0) return <>{t('webhook.noneRejected')}</>;
  if (last_refused_at === null) return <>{asCount(refused)}</>;
  const key = last_refused_reason === null ? 'webhook.rejectedLast' : rejections[last_refused_reason];
  return <>{withElements(key, { ago: <Time iso={last_refused_at} ago /> }, { count: refused })}</>;
};
