import { type ApiCall, asCurl } from '../api/as-curl.ts';
import { t } from '../texts/t.ts';
import { CopyButton } from './copy-button.tsx';

/** The calls of the API behind some buttons, to be copied. */
export const AsCurl = ({ calls }: { calls: readonly ApiCall[] }) => {
  const command = calls.map((call) => asCurl(location.origin, call)).join('\n');
  return (
    <details class="curl">
      <summary>{t('parts.asCurl')}</summary>
      <pre>
        <code dir="ltr">{command}</code>
      </pre>
      <CopyButton text={command} isQuiet />
    </details>
  );
};
