import { useState } from 'preact/hooks';
import { t } from '../texts/t.ts';

type CopyButtonProps = { text: string; name?: string; isQuiet?: boolean };

/** Puts a text on the clipboard, and says so. */
export const CopyButton = ({ text, name = t('parts.copy'), isQuiet = false }: CopyButtonProps) => {
  const [copied, setCopied] = useState<string | null>(null);
  // A page that was loaded over HTTP from another machine has no clipboard.
  if (!navigator.clipboard) return null;
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(text));
  return (
    <button type="button" class={isQuiet ? 'button button-quiet' : 'button'} onClick={copy}>
      {copied === text ? t('parts.copied') : name}
    </button>
  );
};
