import { useMemo, useState } from 'preact/hooks';
import { clientWith } from './api/client.ts';
import { Frame } from './frame.tsx';
import { SignIn } from './sign-in.tsx';
import { forgetDrafts } from './state/draft.ts';
import { storedKey, storeKey } from './state/session.ts';
import { t } from './texts/t.ts';

/** The dashboard behind its sign-in. A rejected key leads back to the sign-in; the address keeps the view. */
export const App = () => {
  const [key, setKey] = useState(storedKey);
  const [reason, setReason] = useState<string | null>(null);

  const change = (next: string | null, why: string | null = null): void => {
    storeKey(next);
    if (next === null) forgetDrafts();
    setReason(why);
    setKey(next);
  };

  const client = useMemo(() => (key === null ? null : clientWith(key, () => change(null, t('signIn.refused')))), [key]);
  if (!client) return <SignIn reason={reason} onKey={change} />;
  return <Frame client={client} onSignOut={() => change(null)} />;
};
