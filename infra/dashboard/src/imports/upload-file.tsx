import { useId, useRef, useState } from 'preact/hooks';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { sendFile } from './send-file.ts';

type UploadProps = { path: string; onUploaded: (importId: string) => void };

/** Takes a file and imports it; its name says the format. */
export const UploadFile = ({ path, onUploaded }: UploadProps) => {
  const { client } = useTenantContext();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [status, setStatus] = useState('');
  const upload = useAction(async (chosen: File) => {
    setStatus('');
    const { importId, state } = await sendFile(client, path, chosen);
    setStatus(t(`imports.${state}`, { file: chosen.name }));
    setFile(undefined);
    if (input.current) input.current.value = '';
    onUploaded(importId);
  });

  return (
    <Panel title={t('imports.upload')} area="area-full" isBusy={upload.isBusy}>
      {upload.error && <Fault error={upload.error} />}
      <form
        class="schema-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) void upload.run(file);
        }}
      >
        <div class="field">
          <label for={id}>{t('imports.file')}</label>
          <input
            ref={input}
            id={id}
            type="file"
            accept=".ndjson,.jsonl,.csv"
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
          />
          <span id={`${id}-hint`} class="hint">
            {t('imports.fileHint')}
          </span>
        </div>
        <div class="actions">
          <button type="submit" class="button button-strong" disabled={!file || upload.isBusy}>
            {t(upload.isBusy ? 'imports.uploading' : 'imports.import')}
          </button>
        </div>
      </form>
      <p role="status">{status}</p>
      <AsCurl calls={[{ method: 'GET', path }]} />
    </Panel>
  );
};
