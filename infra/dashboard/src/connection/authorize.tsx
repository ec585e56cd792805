import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Fault } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';

/** Leads a person to the help desk's own page of consent. */
export const Authorize = ({ path, name }: { path: string; name: string }) => {
  const { client } = useTenantContext();
  const [consent, setConsent] = useState<{ url: string; expires_at: string }>();
  const authorize = useAction(async () => setConsent(await client.send('POST', `${path}/authorize`)));
  return (
    <div class="authorize">
      {authorize.error && <Fault error={authorize.error} />}
      <p class="run-line">
        <button type="button" class="button" disabled={authorize.isBusy} onClick={() => void authorize.run()}>
          {t('connection.authorize', { name })}
        </button>
        <span role="status">
          {consent &&
            withElements(
              'connection.consent',
              {
                a: (children: ComponentChildren) => (
                  <a href={consent.url} target="_blank" rel="noreferrer">
                    {children}
                  </a>
                ),
                at: <Time iso={consent.expires_at} />,
              },
              { name },
            )}
        </span>
      </p>
    </div>
  );
};
