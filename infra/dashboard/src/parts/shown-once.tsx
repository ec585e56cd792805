import type { ComponentChildren } from 'preact';
import { CopyButton } from './copy-button.tsx';

/** What it is called inside a sentence, and its value. */
export type Shown = { name: string; value: string };

type ShownOnceProps = { values: readonly Shown[]; onSeen: () => void; children: ComponentChildren };

/** Values that the API does not return again: what to do with them, each to be copied, and gone once the reader has them. */
export const ShownOnce = ({ values, onSeen, children }: ShownOnceProps) => (
  <div class="shown-once">
    <div role="status">
      {children}
      <dl>
        {values.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code dir="ltr">{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
    <div class="actions">
      {values.map(({ name, value }) => (
        <CopyButton key={name} text={value} name={`Copy the ${name}`} />
      ))}
      <button type="button" class="button button-strong" onClick={onSeen}>
        I have it
      </button>
    </div>
  </div>
);
