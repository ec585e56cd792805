import type { ComponentChildren } from 'preact';
import { t } from '../texts/t.ts';
import { CopyButton } from './copy-button.tsx';

export type Shown = { kind: 'url' | 'secret' | 'key'; value: string };

const names = {
  url: { name: t('parts.url'), copy: t('parts.copyUrl') },
  secret: { name: t('parts.secret'), copy: t('parts.copySecret') },
  key: { name: t('parts.key'), copy: t('parts.copyKey') },
} as const;

type ShownOnceProps = { values: readonly Shown[]; onSeen: () => void; children: ComponentChildren };

/** Values that the API does not return again: what to do with them, each to be copied, and gone once the reader has them. */
export const ShownOnce = ({ values, onSeen, children }: ShownOnceProps) => (
  <div class="shown-once">
    <div role="status">
      {children}
      <dl>
        {values.map(({ kind, value }) => (
          <div key={kind}>
            <dt>{names[kind].name}</dt>
            <dd>
              <code dir="ltr">{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
    <div class="actions">
      {values.map(({ kind, value }) => (
        <CopyButton key={kind} text={value} name={names[kind].copy} />
      ))}
      <button type="button" class="button button-strong" onClick={onSeen}>
        {t('parts.seen')}
      </button>
    </div>
  </div>
);
