import type { InputFault } from '../api/client.ts';
import { CheckList } from '../parts/check-list.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { t } from '../texts/t.ts';

/** A destination that a route can name. */
export type Choice = { id: string; name: string };

type ChoicesProps = {
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** What it means to choose none. */
  hint?: string;
  faults: readonly InputFault[];
  onChange: (chosen: readonly string[]) => void;
};

/** Some of the tenant's destinations. One that is deleted by now stands there as long as it is chosen. */
export const DestinationChoices = ({ legend, choices, chosen, hint, faults, onChange }: ChoicesProps) => {
  const gone = chosen.filter((one) => !choices.some((choice) => choice.id === one));
  const all = [...choices, ...gone.map((one) => ({ id: one, name: t('destinations.deleted') }))];
  return (
    <CheckList
      {...{ legend, chosen, hint, faults, onChange }}
      choices={all.map((choice) => ({ value: choice.id, name: <Verbatim>{choice.name}</Verbatim> }))}
    />
  );
};
