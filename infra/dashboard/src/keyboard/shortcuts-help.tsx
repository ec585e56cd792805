import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../texts/t.ts';
import { areSingleKeysOn, shortcutGroups, switchSingleKeys } from './shortcuts.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The button, and the key, that list all keys. */
export const ShortcutsHelp = () => {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ [shortcutGroups.page.help]: () => setOpen(true) });
  return (
    <>
      <button type="button" class="button button-quiet" onClick={() => setOpen(true)}>
        {t('keyboard.title')}
      </button>
      {isOpen && <ShortcutsDialog onClose={() => setOpen(false)} />}
    </>
  );
};

const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="confirm shortcuts" aria-labelledby={id} closedby="any" onClose={onClose}>
      <h2 id={id}>{t('keyboard.title')}</h2>
      <KeyList group="list" keys={shortcutGroups.list} />
      <KeyList group="page" keys={shortcutGroups.page} />
      <SingleKeys />
      <div class="actions">
        <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
          {t('parts.close')}
        </button>
      </div>
    </dialog>
  );
};

type KeyListProps = { group: keyof typeof shortcutGroups; keys: Readonly<Record<string, string>> };

const KeyList = ({ group, keys }: KeyListProps) => (
  <>
    <h3>{t(`keyboard.${group}`)}</h3>
    <dl class="key-list">
      {Object.entries(keys).map(([name, key]) => (
        <div key={key}>
          <dt>
            <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
            {name === 'open' && (
              <>
                {' '}
                <kbd>Enter</kbd>
              </>
            )}
          </dt>
          <dd>{t(`keyboard.${name as ShortcutName}`)}</dd>
        </div>
      ))}
    </dl>
  </>
);

type Groups = typeof shortcutGroups;
type ShortcutName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

const SingleKeys = () => {
  const [isOn, setOn] = useState(areSingleKeysOn);
  const change = (wanted: boolean): void => {
    switchSingleKeys(wanted);
    setOn(wanted);
  };
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => change(currentTarget.checked)} />
      {t('keyboard.singleKeys')}
    </label>
  );
};
