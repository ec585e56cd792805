import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { asWords } from '../format.ts';
import { describedByFault, FieldFault, faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type Choice, DestinationChoices } from './destination-choices.tsx';
import { EscalationFields } from './escalation-fields.tsx';
import { type MatchList, matchLists, type RouteDraft } from './policy-draft.ts';
import { quietWords } from './quiet-words.ts';

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
      <MatchFields {...{ route, path, faults, change }} />
      <WhenFields route={route} faults={faultsOf('match.hours')} change={change} />
      <TextField
        label="Collect for minutes"
        value={route.windowMinutes}
        maxLength={4}
        hint="The first alert of a destination and category is sent at once, the others in one summary. Empty: none"
        faults={faultsOf('group')}
        onInput={(windowMinutes) => change({ windowMinutes })}
      />
      <DestinationChoices
        legend="Destinations"
        choices={choices}
        chosen={route.to}
        hint="None: all of them"
        faults={faultsOf('to')}
        onChange={(to) => change({ to })}
      />
      <EscalationFields
        steps={route.escalation}
        path={`${path}.escalate`}
        choices={choices}
        faults={faultsOf('escalate')}
        onChange={(escalation) => change({ escalation })}
      />
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

const MatchFields = ({ route, path, faults, change }: Omit<RouteFieldsProps, 'choices'>) => (
  <>
    {matchLists.map((list) => (
      <TextField
        key={list}
        label={titles[list] ?? asWords(list)}
        value={route.lists[list]}
        hint={`${hints[list]}. One a line; empty: any`}
        hasLines
        faults={faultsAt(faults, `${path}.match.${list}`)}
        onInput={(lines) => change({ lists: { ...route.lists, [list]: lines } })}
      />
    ))}
  </>
);

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
