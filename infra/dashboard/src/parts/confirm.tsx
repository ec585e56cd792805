import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../texts/t.ts';

type ConfirmProps = { title: string; yes: string; onYes: () => void; onNo: () => void; children: ComponentChildren };

/** Asks before something that cannot be undone. Escape cancels. */
export const Confirm = ({ title, yes, onYes, onNo, children }: ConfirmProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby={id} onClose={onNo}>
      <h2 id={id}>{title}</h2>
      {children}
      <div class="actions">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t('parts.cancel')}
        </button>
        <button type="button" class="button button-bad" onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
};
