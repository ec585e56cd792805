import { useState } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fault } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';

type DeletionProps = { ticketId: string; isDeleted: boolean };

/** Deletes a ticket by hand, after a question, and restores one that is deleted. */
export const Deletion = ({ ticketId, isDeleted }: DeletionProps) => {
  const { client, tenant, refresh } = useTenantContext();
  const [isAsking, setAsking] = useState(false);
  const ticket = `/tickets/${encodeURIComponent(ticketId)}`;
  const call = isDeleted
    ? ({ method: 'POST', path: pathOf(`${ticket}/restore`, { tenant_id: tenant }) } as const)
    : ({ method: 'DELETE', path: pathOf(ticket, { tenant_id: tenant }) } as const);
  const change = useAction(async () => {
    setAsking(false);
    await client.send(call.method, call.path);
    refresh();
  });

  return (
    <section class="deletion">
      {change.error && <Fault error={change.error} />}
      <div class="actions">
        {isDeleted ? (
          <>
            <p class="faint">{t('deletion.isDeleted')}</p>
            <button type="button" class="button" disabled={change.isBusy} onClick={() => void change.run()}>
              {t('deletion.restore')}
            </button>
          </>
        ) : (
          <button type="button" class="button button-bad" disabled={change.isBusy} onClick={() => setAsking(true)}>
            {t('deletion.delete')}
          </button>
        )}
      </div>
      <AsCurl calls={[call]} />
      {isAsking && (
        <Confirm
          title={t('deletion.question')}
          yes={t('deletion.deleteIt')}
          onYes={() => void change.run()}
          onNo={() => setAsking(false)}
        >
          <p>{t('deletion.warning')}</p>
        </Confirm>
      )}
    </section>
  );
};
