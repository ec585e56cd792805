import { useId, useRef, useState } from 'preact/hooks';
import type { Import } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';

/** What the API takes by one request. */
const maxBytes = 6_000_000;

const typeOf = ({ name }: File): string => (/\.csv$/i.test(name) ? 'text/csv' : 'application/x-ndjson');

type UploadProps = { path: string; onUploaded: () => void };

/** Takes a file and imports it; its name says the format. */
export const UploadFile = ({ path, onUploaded }: UploadProps) => {
  const { client } = useTenantContext();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState('');
  const upload = useAction(async (chosen: File) => {
    setSaid('');
    if (chosen.size > maxBytes) throw new Error('The file has more than 6 MB: divide it.');
    const { status } = await client.upload<Import>(path, chosen, typeOf(chosen));
    setSaid(status === 'running' ? `${chosen.name} is being imported.` : `${chosen.name} was imported before.`);
    setFile(undefined);
    if (input.current) input.current.value = '';
    onUploaded();
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
            NDJSON or CSV as an export has it, at most 6 MB. The same file is applied once.
          </span>
        </div>
        <div class="actions">
          <button type="submit" class="button button-strong" disabled={!file || upload.isBusy}>
            {upload.isBusy ? 'Uploading…' : 'Import'}
          </button>
        </div>
      </form>
      <p role="status">{said}</p>
      <AsCurl calls={[{ method: 'GET', path }]} />
    </Panel>
  );
};
