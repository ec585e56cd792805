import { useId, useRef, useState } from 'preact/hooks';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { type Sent, sendFile } from './send-file.ts';

type UploadProps = { path: string; onUploaded: (importId: string) => void };

const said: Readonly<Record<Sent['state'], string>> = {
  running: 'is being imported.',
  known: 'was imported before.',
  uploaded: 'was uploaded. Its import starts when no other one runs.',
};

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
    setStatus(`${chosen.name} ${said[state]}`);
    setFile(undefined);
    if (input.current) input.current.value = '';
    onUploaded(importId);
  });

  return (
    <Panel title="Import a file" area="area-full" isBusy={upload.isBusy}>
      {upload.error && <Fault error={upload.error} />}
      <form
        class="schema-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) void upload.run(file);
        }}
      >
        <div class="field">
          <label for={id}>File of tickets</label>
          <input
            ref={input}
            id={id}
            type="file"
            accept=".ndjson,.jsonl,.csv"
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
          />
          <span id={`${id}-hint`} class="hint">
            NDJSON or CSV as an export has it, at most 1 GB. The same file is applied once.
          </span>
        </div>
        <div class="actions">
          <button type="submit" class="button button-strong" disabled={!file || upload.isBusy}>
            {upload.isBusy ? 'Uploading…' : 'Import'}
          </button>
        </div>
      </form>
      <p role="status">{status}</p>
      <AsCurl calls={[{ method: 'GET', path }]} />
    </Panel>
  );
};
