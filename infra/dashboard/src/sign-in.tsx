import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, clientWith } from './api/client.ts';
import { LanguageChoice } from './language-choice.tsx';
import { Mark } from './parts/icon.tsx';
import { t } from './texts/t.ts';

type SignInProps = {
  /** Why the previous key was rejected, if it was. */
  reason: string | null;
  onKey: (key: string) => void;
};

/** The form that asks for an API key. Any key that the API knows is accepted, whatever its permissions. */
export const SignIn = ({ reason, onKey }: SignInProps) => {
  const input = useRef<HTMLInputElement>(null);
  const focus = (): void => input.current?.focus();
  const { key, setKey, fault, isBusy, submit } = useSignIn(reason, onKey, focus);
  useEffect(focus, []);

  return (
    <main class="sign-in">
      <form onSubmit={submit} novalidate>
        <p class="brand">
          <Mark />
          Intake
        </p>
        <h1>{t('signIn.title')}</h1>
        <p class="faint">{t('signIn.keyIsKept')}</p>
        <label for="key">{t('signIn.key')}</label>
        <input
          ref={input}
          id="key"
          name="key"
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={key}
          aria-invalid={fault !== null}
          aria-describedby="key-fault"
          onInput={({ currentTarget }) => setKey(currentTarget.value)}
        />
        <p id="key-fault" class="field-fault" role="alert" dir="auto">
          {fault}
        </p>
        <button type="submit" class="button button-strong" disabled={isBusy}>
          {t(isBusy ? 'signIn.busy' : 'signIn.submit')}
        </button>
      </form>
      <LanguageChoice />
    </main>
  );
};

/** The form's state; `onFault` is called when a key was rejected. */
const useSignIn = (reason: string | null, onKey: (key: string) => void, onFault: () => void) => {
  const [key, setKey] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState(reason);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = key.trim();
    if (given === '') {
      setFault(t('signIn.empty'));
      return;
    }
    setBusy(true);
    setFault(null);
    const problem = await problemWith(given);
    if (problem === null) {
      onKey(given);
      return;
    }
    setFault(problem);
    setBusy(false);
    onFault();
  };
  return { key, setKey, fault, isBusy, submit };
};

/** Why the key is rejected; null for a key that the API knows. */
const problemWith = async (key: string): Promise<string | null> => {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return t('signIn.malformed');
  try {
    await clientWith(key, () => {}).get('/rate-limit/status');
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 403) return null; // a known key: each part of the page shows what it has no permission for
    return error.status === 401 ? t('signIn.refused') : error.message;
  }
};
