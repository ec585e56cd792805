import { t } from '../texts/t.ts';
import type { EndpointDraft } from './endpoint-draft.ts';
import { Fields, FormChoice } from './fields.tsx';

type Props = { where: string; draft: EndpointDraft; change: (changes: Partial<EndpointDraft>) => void };

/** Where something is, and with which credentials. */
export const EndpointFields = ({ where, draft, change }: Props) => {
  const target = draft.targetForms[draft.targetForm];
  const credentials = draft.credentialForms[draft.credentialForm];
  return (
    <>
      <FormChoice
        label={where}
        titles={draft.targetForms.map(({ title }) => title)}
        chosen={draft.targetForm}
        onChoose={(targetForm) => change({ targetForm })}
      />
      {target && <Fields form={target} values={draft.target} onChange={(values) => change({ target: values })} />}
      <FormChoice
        label={t('parts.credentials')}
        titles={draft.credentialForms.map(({ title }) => title)}
        chosen={draft.credentialForm}
        kept={draft.canKeep ? t('parts.keepCredentials') : null}
        onChoose={(credentialForm) => change({ credentialForm })}
      />
      {credentials && (
        <Fields form={credentials} values={draft.credentials} onChange={(values) => change({ credentials: values })} />
      )}
    </>
  );
};
