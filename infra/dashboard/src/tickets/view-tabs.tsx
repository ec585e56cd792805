import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { hrefWith, useAddress } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { isFiltered } from './filters.ts';
import { isSameView, longestName, type SavedView, useSavedViews } from './saved-views.ts';

const builtIn = [
  ['all', {}],
  ['open', { open: 'true' }],
  ['urgent', { urgency: 'high', open: 'true' }],
] as const;

/** Lists that are asked for again and again: three for everybody, and the reader's own. */
export const ViewTabs = () => {
  const { tenant } = useTenantContext();
  const { filters, order } = useAddress();
  const { views, save, remove } = useSavedViews(tenant);
  const current = { filters, order };
  const named = views.find((view) => isSameView(view, current));
  const isKnown =
    named !== undefined || builtIn.some(([, of]) => isSameView({ filters: of, order: 'newest' }, current));
  return (
    <nav class="view-tabs" aria-label={t('tickets.savedViews')}>
      {builtIn.map(([name, of]) => (
        <Tab key={name} view={{ name, filters: of, order: 'newest' }} current={current}>
          {t(`ticketViews.${name}`)}
        </Tab>
      ))}
      {views.map((view) => (
        <Tab key={view.name} view={view} current={current}>
          <Verbatim>{view.name}</Verbatim>
        </Tab>
      ))}
      {named && (
        <button type="button" class="button button-quiet" onClick={() => remove(named)}>
          {t('tickets.removeView')}
        </button>
      )}
      {!isKnown && (isFiltered(filters) || order !== 'newest') && (
        <SaveView onSave={(name) => save({ name, ...current })} />
      )}
    </nav>
  );
};

type TabProps = { view: SavedView; current: Omit<SavedView, 'name'>; children: ComponentChildren };

const Tab = ({ view, current, children }: TabProps) => (
  <a
    href={hrefWith({ filters: view.filters, order: view.order, ticket: null })}
    aria-current={isSameView(view, current) ? 'page' : undefined}
  >
    {children}
  </a>
);

const SaveView = ({ onSave }: { onSave(name: string): void }) => {
  const [name, setName] = useState<string | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (name?.trim()) onSave(name.trim());
  };
  if (name === null)
    return (
      <button type="button" class="button button-quiet" onClick={() => setName('')}>
        {t('tickets.saveView')}
      </button>
    );
  return (
    <form class="save-view" onSubmit={submit}>
      <input
        // The field takes the place of the button that was pressed.
        ref={(field) => field?.focus()}
        aria-label={t('tickets.viewName')}
        placeholder={t('tickets.viewName')}
        dir="auto"
        maxLength={longestName}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setName(null);
        }}
      />
      <button type="submit" class="button" disabled={name.trim() === ''}>
        {t('parts.save')}
      </button>
    </form>
  );
};
