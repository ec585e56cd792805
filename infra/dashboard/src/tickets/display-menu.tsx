import { useId } from 'preact/hooks';
import { t } from '../texts/t.ts';
import { columnNames } from './column-names.ts';
import { type ListSettings, usualSettings } from './list-settings.ts';
import { Menu } from './menu.tsx';

type DisplayMenuProps = { settings: ListSettings; onChange(settings: ListSettings): void };

/** Which columns a list has, and how close its lines are. */
export const DisplayMenu = ({ settings, onChange }: DisplayMenuProps) => {
  const group = useId();
  const { columns, density } = settings;
  return (
    <Menu name={t('tickets.display')}>
      <fieldset>
        <legend>{t('tickets.density')}</legend>
        {(['comfortable', 'compact'] as const).map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name={group}
              checked={density === one}
              onChange={() => onChange({ ...settings, density: one })}
            />
            {t(`density.${one}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="menu-list">
        <legend>{t('tickets.columns')}</legend>
        {columnNames.map((name) => (
          <label key={name} class="check">
            <input
              type="checkbox"
              checked={columns.includes(name)}
              onChange={({ currentTarget }) =>
                onChange({
                  ...settings,
                  columns: columnNames.filter((one) => (one === name ? currentTarget.checked : columns.includes(one))),
                })
              }
            />
            {t(`columns.${name}`)}
          </label>
        ))}
      </fieldset>
      <p class="faint">{t('tickets.columnsHint')}</p>
      <button type="button" class="button button-quiet" onClick={() => onChange(usualSettings)}>
        {t('tickets.resetDisplay')}
      </button>
    </Menu>
  );
};
