import { useLayoutEffect, useState } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { faultsAt } from '../parts/field-fault.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { visuallyHidden } from '../parts/visually-hidden.tsx';
import { t, withElements } from '../texts/t.ts';
import type { Choice } from './destination-choices.tsx';
import { moved, type RouteDraft, routeDraftOf } from './policy-draft.ts';
import { RouteFields } from './route-fields.tsx';
import { routeSummary } from './route-summary.ts';

type RouteListProps = {
  routes: readonly RouteDraft[];
  choices: readonly Choice[];
  faults: readonly InputFault[];
  onChange: (routes: readonly RouteDraft[]) => void;
};

type Move = { key: number; by: -1 | 1 };

/** The routes in their order, of which the first that matches decides. */
export const RouteList = ({ routes, choices, faults, onChange }: RouteListProps) => {
  const move = useMovement(routes, onChange);
  return (
    <section class="routes" aria-label={t('policy.routes')}>
      <h3>{t('policy.routes')}</h3>
      <p class="faint">{t(routes.length === 0 ? 'policy.noRoutes' : 'policy.routesMean')}</p>
      <ol>
        {routes.map((route, index) => (
          <RouteItem
            key={route.key}
            {...{ route, index, choices, faults }}
            isLast={index === routes.length - 1}
            change={(changes) => onChange(routes.with(index, { ...route, ...changes }))}
            onMove={(by) => move({ key: route.key, by })}
            onRemove={() => onChange(routes.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <button type="button" class="button" onClick={() => onChange([...routes, routeDraftOf()])}>
        {t('policy.addRoute')}
      </button>
    </section>
  );
};

const buttonId = ({ key, by }: Move): string => `route-${key}-${by < 0 ? 'up' : 'down'}`;

/** Moves a route, and lets the focus go with it: to the other button where it cannot go further. */
const useMovement = (routes: readonly RouteDraft[], onChange: RouteListProps['onChange']) => {
  const [last, setLast] = useState<Move | null>(null);
  useLayoutEffect(() => {
    if (!last) return;
    const buttons = [last.by, -last.by as 1 | -1].map((by) => document.getElementById(buttonId({ ...last, by })));
    buttons.find((button) => button instanceof HTMLButtonElement && !button.disabled)?.focus();
  }, [last]);
  return (move: Move): void => {
    const index = routes.findIndex(({ key }) => key === move.key);
    onChange(moved(routes, index, move.by));
    setLast(move);
  };
};

type ItemProps = Pick<RouteListProps, 'choices' | 'faults'> & {
  route: RouteDraft;
  index: number;
  isLast: boolean;
  change: (changes: Partial<RouteDraft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const RouteItem = ({ route, index, isLast, choices, faults, change, onMove, onRemove }: ItemProps) => {
  const path = `routes.${index}`;
  const name = route.name.trim() || t('policy.route', { number: index + 1 });
  const ofRoute = { of: visuallyHidden, name: <Verbatim>{name}</Verbatim> };
  const isNew = route.stored.match === undefined;
  const nameOf = (id: string): string => choices.find((choice) => choice.id === id)?.name ?? t('destinations.deleted');
  return (
    <li class="route">
      <details open={isNew || faultsAt(faults, path).length > 0}>
        <summary>
          <Verbatim as="strong">{name}</Verbatim> <Verbatim class="faint">{routeSummary(route, nameOf)}</Verbatim>
        </summary>
        <RouteFields {...{ route, path, choices, faults, change }} />
      </details>
      <div class="route-buttons">
        <button
          type="button"
          class="button"
          id={buttonId({ key: route.key, by: -1 })}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          {withElements('policy.moveUp', ofRoute)}
        </button>
        <button
          type="button"
          class="button"
          id={buttonId({ key: route.key, by: 1 })}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          {withElements('policy.moveDown', ofRoute)}
        </button>
        <button type="button" class="button button-bad" onClick={onRemove}>
          {withElements('policy.remove', ofRoute)}
        </button>
      </div>
    </li>
  );
};
