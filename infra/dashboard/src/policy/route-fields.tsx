import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { asWords } from '../format.ts';
import { describedByFault, FieldFault, faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { type MatchList, matchLists, type RouteDraft } from './policy-draft.ts';
import { quietWords } from './quiet-words.ts';

/** A destination that a route can name. */
export type Choice = { id: string; name: string };

type RouteFieldsProps = {
  route: RouteDraft;
  /** Where the API names it. */
  path: string;
  choices: readonly Choice[];
  faults: readonly InputFault[];
  change: (changes: Partial<RouteDraft>) => void;
};

const hints: Readonly<Record<MatchList, string>> = {
  category: 'The triage rules that made it urgent, such as outage',
  source: 'Such as email',
  customer_id: 'Their ids',
  status: 'Such as open',
  language: 'Such as de, which is also de-AT',
  urgency: 'Such as high',
};

const titles: Readonly<Partial<Record<MatchList, string>>> = { customer_id: 'Customer' };

/** Which alerts a route is for, where it sends them, and when. */
export const RouteFields = ({ route, path, choices, faults, change }: RouteFieldsProps) => {
  const faultsOf = (field: string): InputFault[] => faultsAt(faults, `${path}.${field}`);
  return (
    <div class="schema-form">
      <TextField
        label="Name"
        value={route.name}
        maxLength={100}
        hint="May be empty"
        faults={faultsOf('name')}
        onInput={(name) => change({ name })}
      />
      {matchLists.map((list) => (
        <TextField
          key={list}
          label={titles[list] ?? asWords(list)}
          value={route.lists[list]}
          hint={`${hints[list]}. One a line; empty: any`}
          hasLines
          faults={faultsOf(`match.${list}`)}
          onInput={(lines) => change({ lists: { ...route.lists, [list]: lines } })}
        />
      ))}
      <WhenFields route={route} faults={faultsOf('match.hours')} change={change} />
      <To route={route} choices={choices} faults={faultsOf('to')} change={change} />
      <label class="choices">
        <input
          type="checkbox"
          checked={route.goesOn}
          onChange={({ currentTarget }) => change({ goesOn: currentTarget.checked })}
        />
        Try later routes, too
      </label>
    </div>
  );
};

type PartProps = Pick<RouteFieldsProps, 'route' | 'faults' | 'change'>;

const WhenFields = ({ route, faults, change }: PartProps) => {
  const id = useId();
  return (
    <>
      <label class="field">
        Raised
        <select
          value={route.hours}
          {...describedByFault(id, faults)}
          onChange={({ currentTarget }) => change({ hours: currentTarget.value as RouteDraft['hours'] })}
        >
          <option value="">At any time</option>
          <option value="business">In business hours</option>
          <option value="off">Outside business hours</option>
        </select>
        <FieldFault id={id} faults={faults} />
      </label>
      <label class="field">
        In quiet hours
        <select
          value={route.quiet}
          onChange={({ currentTarget }) => change({ quiet: currentTarget.value as RouteDraft['quiet'] })}
        >
          <option value="">As the policy says</option>
          {Object.entries(quietWords).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </>
  );
};

const To = ({ route: { to }, choices, faults, change }: PartProps & Pick<RouteFieldsProps, 'choices'>) => {
  const id = useId();
  const gone = to.filter((one) => !choices.some((choice) => choice.id === one));
  return (
    <fieldset class="to" {...describedByFault(id, faults)}>
      <legend>Destinations</legend>
      {[...choices, ...gone.map((one) => ({ id: one, name: 'A deleted destination' }))].map((choice) => (
        <label key={choice.id} class="check">
          <input
            type="checkbox"
            checked={to.includes(choice.id)}
            onChange={({ currentTarget: { checked } }) =>
              change({ to: checked ? [...to, choice.id] : to.filter((one) => one !== choice.id) })
            }
          />
          <Verbatim>{choice.name}</Verbatim>
        </label>
      ))}
      <p class="hint">None: all of them</p>
      <FieldFault id={id} faults={faults} />
    </fieldset>
  );
};
