import { t } from '../texts/t.ts';

type Props = {
  kind: string;
  kinds: readonly { kind: string; name: string }[];
  onChoose: (kind: string) => void;
};

/** Which of the kinds that the API describes something is. */
export const KindChoice = ({ kind, kinds, onChoose }: Props) => (
  <label class="field">
    {t('parts.kind')}
    <select value={kind} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {kinds.map((one) => (
        <option key={one.kind} value={one.kind} lang="en">
          {one.name}
        </option>
      ))}
    </select>
  </label>
);
