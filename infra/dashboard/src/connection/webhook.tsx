import { useState } from 'preact/hooks';
import type { ConnectionHealth, ConnectionHook, Helpdesk } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge } from '../parts/badge.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { ShownOnce } from '../parts/shown-once.tsx';
import { webhookName } from '../parts/state-names.ts';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';
import { WebhookFacts } from './webhook-facts.tsx';
import { WebhookSecret } from './webhook-secret.tsx';

type WebhookProps = {
  path: string;
  health: ConnectionHealth;
  /** Undefined for a reader who may not change the connection. */
  helpdesk: Helpdesk | undefined;
  onChange: () => void;
};

/** The events that the help desk sends: whether they arrive, and the URL and secret that it needs for them. */
export const Webhook = ({ path, health, helpdesk, onChange }: WebhookProps) => {
  const { webhook } = health;
  const [variant, name] = webhookName(webhook);
  return (
    <Panel title={t('webhook.title')} area="area-full" aside={<Badge variant={variant}>{name}</Badge>}>
      {webhook ? <WebhookFacts webhook={webhook} pending={health.pending} /> : <p class="faint">{t('webhook.none')}</p>}
      {helpdesk?.webhooks && (
        <Management path={path} webhook={webhook} secretBy={helpdesk.webhooks} onChange={onChange} />
      )}
    </Panel>
  );
};

type ManagementProps = {
  path: string;
  webhook: ConnectionHealth['webhook'];
  secretBy: NonNullable<Helpdesk['webhooks']>;
  onChange: () => void;
};

const Management = ({ path, webhook, secretBy, onChange }: ManagementProps) => {
  const { client } = useTenantContext();
  const [shown, setShown] = useState<ConnectionHook | null>(null);
  const [isAsking, setAsking] = useState(false);
  const set = useAction(async () => {
    setShown(await client.send<ConnectionHook>('PUT', path, {}));
    onChange();
  });
  const remove = useAction(async () => {
    setAsking(false);
    await client.send('DELETE', path);
    setShown(null);
    onChange();
  });
  const error = set.error ?? remove.error;
  return (
    <>
      {error && <Fault error={error} />}
      {shown && <Entered hook={shown} onSeen={() => setShown(null)} />}
      {webhook && secretBy === 'helpdesk' && (
        <WebhookSecret key={webhook.set_at} path={path} isMissing={webhook.needs_secret} onStored={onChange} />
      )}
      <div class="actions">
        <button type="button" class="button" disabled={set.isBusy} onClick={() => void set.run()}>
          {webhook ? againNames[secretBy] : t('webhook.create')}
        </button>
        {webhook && (
          <button type="button" class="button button-bad" disabled={remove.isBusy} onClick={() => setAsking(true)}>
            {t('webhook.removeButton')}
          </button>
        )}
      </div>
      <AsCurl calls={[{ method: 'PUT', path, body: {} }, ...(webhook ? [{ method: 'DELETE', path } as const] : [])]} />
      {isAsking && <ConfirmRemoval onYes={() => void remove.run()} onNo={() => setAsking(false)} />}
    </>
  );
};

/** The same request again: it makes another secret, unless that is for the help desk to make. */
const againNames = { intake: t('parts.rotateSecret'), helpdesk: t('webhook.showUrl') } as const;

const Entered = ({ hook: { url, secret, secret_header }, onSeen }: { hook: ConnectionHook; onSeen: () => void }) => (
  <ShownOnce
    values={[{ kind: 'url', value: url }, ...(secret === null ? [] : [{ kind: 'secret', value: secret } as const])]}
    onSeen={onSeen}
  >
    <p>{t(secret === null ? 'webhook.enterUrl' : 'webhook.enterBoth')}</p>
    {secret_header !== null && (
      <p>{withElements('webhook.header', { header: <code dir="ltr">{secret_header}</code> })}</p>
    )}
  </ShownOnce>
);

const ConfirmRemoval = ({ onYes, onNo }: { onYes: () => void; onNo: () => void }) => (
  <Confirm title={t('webhook.removeQuestion')} yes={t('parts.remove')} onYes={onYes} onNo={onNo}>
    <p>{t('webhook.removeWarning')}</p>
  </Confirm>
);
