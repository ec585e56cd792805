import { useState } from 'preact/hooks';
import { type ApiCall, asCurl } from '../api/as-curl.ts';

/** The calls of the API behind some buttons, to be copied. */
export const AsCurl = ({ calls }: { calls: readonly ApiCall[] }) => {
  const [copied, setCopied] = useState<string | null>(null);
  const command = calls.map((call) => asCurl(location.origin, call)).join('\n');
  // A page that was loaded over HTTP from another machine has no clipboard.
  const copy =
    navigator.clipboard && (() => void navigator.clipboard.writeText(command).then(() => setCopied(command)));
  return (
    <details class="curl">
      <summary>As curl</summary>
      <pre>
        <code dir="ltr">{command}</code>
      </pre>
      {copy && (
        <button type="button" class="button button-quiet" onClick={copy}>
          {copied === command ? 'Copied' : 'Copy'}
        </button>
      )}
    </details>
  );
};
