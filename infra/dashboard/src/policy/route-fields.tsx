import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { asWords } from '../format.ts';
import { describedByFault, FieldFault, faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { t } from '../texts/t.ts';
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
  category: t('policy.categoryHint'),
  source: t('policy.sourceHint'),
  customer_id: t('policy.customerHint'),
  status: t('policy.statusHint'),
  language: t('policy.languageHint'),
  urgency: t('policy.urgencyHint'),
};

/** Which alerts a route is for, where it sends them, and when. */
export const RouteFields = ({ route, path, choices, faults, change }: RouteFieldsProps) => {
  const faultsOf = (field: string): InputFault[] => faultsAt(faults, `${path}.${field}`);
  return (
    <div class="schema-form">
      <TextField
        label={t('policy.name')}
        value={route.name}
        maxLength={100}
        hint={t('parts.optional')}
        faults={faultsOf('name')}
        onInput={(name) => change({ name })}
      />
      <MatchFields {...{ route, path, faults, change }} />
      <WhenFields route={route} faults={faultsOf('match.hours')} change={change} />
      <TextField
        label={t('policy.group')}
        value={route.windowMinutes}
        maxLength={4}
        hint={t('policy.groupHint')}
        faults={faultsOf('group')}
        onInput={(windowMinutes) => change({ windowMinutes })}
      />
      <DestinationChoices
        legend={t('policy.destinations')}
        choices={choices}
        chosen={route.to}
        hint={t('policy.allDestinations')}
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
        {t('policy.continue')}
      </label>
    </div>
  );
};

const MatchFields = ({ route, path, faults, change }: Omit<RouteFieldsProps, 'choices'>) => (
  <>
    {matchLists.map((list) => (
      <TextField
        key={list}
        label={asWords(list)}
        value={route.lists[list]}
        hint={hints[list]}
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
        {t('policy.when')}
        <select
          value={route.hours}
          {...describedByFault(id, faults)}
          onChange={({ currentTarget }) => change({ hours: currentTarget.value as RouteDraft['hours'] })}
        >
          <option value="">{t('policy.anyTime')}</option>
          <option value="business">{t('policy.inBusinessHours')}</option>
          <option value="off">{t('policy.offBusinessHours')}</option>
        </select>
        <FieldFault id={id} faults={faults} />
      </label>
      <label class="field">
        {t('policy.quiet')}
        <select
          value={route.quiet}
          onChange={({ currentTarget }) => change({ quiet: currentTarget.value as RouteDraft['quiet'] })}
        >
          <option value="">{t('policy.quietAsPolicy')}</option>
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
