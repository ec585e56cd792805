import { useId } from 'preact/hooks';
import type { InputFault } from '../api/client.ts';
import { describedByFault, FieldFault, faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { t } from '../texts/t.ts';
import { type Kind, kinds, newRuleDraft, type RuleDraft, type RulesDraft } from './rules-draft.ts';

type FieldsProps = { draft: RulesDraft; faults: readonly InputFault[]; onChange: (draft: RulesDraft) => void };

/** The tenant's rules, and the phrases that triage is to ignore. */
export const RulesFields = ({ draft, faults, onChange }: FieldsProps) => {
  const id = useId();
  const { rules } = draft;
  const ofAll = faults.filter(({ path }) => path === 'rules');
  return (
    <>
      <section class="routes" aria-label={t('rules.rules')} {...describedByFault(id, ofAll)}>
        <p class="faint">{t(rules.length === 0 ? 'rules.none' : 'rules.help')}</p>
        <FieldFault id={id} faults={ofAll} />
        <ol>
          {rules.map((rule, index) => (
            <li key={rule.key} class="route">
              <RuleFields
                rule={rule}
                faults={faultsAt(faults, `rules.${index}`)}
                path={`rules.${index}`}
                change={(changes) => onChange({ ...draft, rules: rules.with(index, { ...rule, ...changes }) })}
              />
              <button
                type="button"
                class="button button-quiet"
                aria-label={t('rules.removeNamed', { name: rule.name || `${index + 1}` })}
                onClick={() => onChange({ ...draft, rules: rules.toSpliced(index, 1) })}
              >
                {t('parts.remove')}
              </button>
            </li>
          ))}
        </ol>
        <button type="button" class="button" onClick={() => onChange({ ...draft, rules: [...rules, newRuleDraft()] })}>
          {t('rules.add')}
        </button>
      </section>
      <TextField
        label={t('rules.ignore')}
        hint={t('rules.ignoreHint')}
        value={draft.ignore}
        hasLines
        faults={faultsAt(faults, 'ignore')}
        onInput={(ignore) => onChange({ ...draft, ignore })}
      />
    </>
  );
};

type RuleProps = {
  rule: RuleDraft;
  faults: readonly InputFault[];
  path: string;
  change: (changes: Partial<RuleDraft>) => void;
};

const RuleFields = ({ rule, faults, path, change }: RuleProps) => (
  <div class="schema-form rule-fields">
    <TextField
      label={t('rules.name')}
      hint={t('rules.nameHint')}
      value={rule.name}
      maxLength={30}
      faults={faultsAt(faults, `${path}.name`)}
      onInput={(name) => change({ name })}
    />
    <KindChoice kind={rule.kind} onChange={(kind) => change({ kind })} />
    <TextField
      label={t('rules.weight')}
      hint={t('rules.weightHint')}
      value={rule.weight}
      faults={faultsAt(faults, `${path}.weight`)}
      onInput={(weight) => change({ weight })}
    />
    <TextField
      label={t('rules.phrases')}
      hint={t('rules.phrasesHint')}
      value={rule.phrases}
      hasLines
      faults={faultsAt(faults, `${path}.phrases`)}
      onInput={(phrases) => change({ phrases })}
    />
  </div>
);

const KindChoice = ({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('rules.kind')}</label>
      <select
        id={id}
        value={kind}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => onChange(kinds.find((one) => one === currentTarget.value) ?? kind)}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`ruleKinds.${one}`)}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} class="hint">
        {t(`ruleMeanings.${kind}`)}
      </span>
    </div>
  );
};
