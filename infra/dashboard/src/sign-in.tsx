import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, clientWith } from './api/client.ts';
import { Mark } from './parts/icon.tsx';

type SignInProps = {
  /** Why the reader is here again, if a key was refused. */
  reason: string | null;
  onKey: (key: string) => void;
};

/** Asks for a key and lets it in if the API knows it, whatever it may do there. */
export const SignIn = ({ reason, onKey }: SignInProps) => {
  const [key, setKey] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState(reason);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = key.trim();
    if (given === '') {
      setFault('Enter a key first.');
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
    input.current?.focus();
  };

  return (
    <main class="sign-in">
      <form onSubmit={submit} novalidate>
        <p class="brand">
          <Mark />
          Intake
        </p>
        <h1>Sign in</h1>
        <p class="faint">With an API key that may read. It stays in this tab and is forgotten when you close it.</p>
        <label for="key">API key</label>
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
          {isBusy ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </main>
  );
};

/** Why the key is of no use; null for one that the API knows. */
const problemWith = async (key: string): Promise<string | null> => {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return 'A key has no spaces and no letters with accents.';
  try {
    await clientWith(key, () => {}).get('/rate-limit/status');
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 403) return null; // known, with other rights: the page says at each part what is not allowed
    return error.status === 401 ? 'The API key is unknown, expired or revoked.' : error.message;
  }
};
