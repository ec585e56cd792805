import { useState } from 'preact/hooks';
import { Fault } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';

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
          Authorize at {name}…
        </button>
        <span role="status">
          {consent && (
            <>
              <a href={consent.url} target="_blank" rel="noreferrer">
                Consent at {name}
              </a>{' '}
              until <Time iso={consent.expires_at} />
            </>
          )}
        </span>
      </p>
    </div>
  );
};
