import { useState } from 'preact/hooks';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';

type SecretProps = { path: string; isMissing: boolean; onStored: () => void };

/** Takes the secret that the help desk has made for its webhook. */
export const WebhookSecret = ({ path, isMissing, onStored }: SecretProps) => {
  const { client } = useTenantContext();
  const [secret, setSecret] = useState('');
  const save = useAction(async () => {
    await client.send('PUT', path, { secret: secret.trim() });
    onStored();
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    void save.run();
  };
  return (
    <>
      {save.error && <Fault error={save.error} />}
      <form class="schema-form" onSubmit={submit} autocomplete="off">
        <label class="field">
          {t('webhook.secret')}
          <input
            type="password"
            dir="ltr"
            value={secret}
            required
            spellcheck={false}
            // A password manager would offer to keep it, and to fill in another.
            autocomplete="new-password"
            onInput={({ currentTarget }) => setSecret(currentTarget.value)}
          />
          <span class="hint">{t(isMissing ? 'webhook.secretMissing' : 'webhook.secretKept')}</span>
        </label>
        <div class="actions">
          <button type="submit" class="button button-strong" disabled={save.isBusy}>
            {t(save.isBusy ? 'parts.saving' : 'webhook.saveSecret')}
          </button>
        </div>
      </form>
      <AsCurl calls={[{ method: 'PUT', path, body: { secret: '…' } }]} />
    </>
  );
};
