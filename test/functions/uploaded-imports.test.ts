import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchImportsFolder } from '#infra/local/imports-folder.ts';
import type { ImportView } from '#lib/imports/import.ts';
import type { UploadView } from '#lib/imports/upload.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { run, call, get, provider, store, stack, url, allTickets } = await localApi();

const ndjson = 'application/x-ndjson';
const at = '2026-01-01T00:00:00Z';

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const prepare = (tenant: string, bytes: Buffer, type = ndjson) =>
  call<UploadView>('POST', `/tenants/${tenant}/imports/uploads`, {
    body: JSON.stringify({ content_type: type, size_bytes: bytes.length, sha256: sha256Of(bytes) }),
  });

const put = async ({ upload }: UploadView, body: Buffer, headers: Record<string, string> = {}): Promise<number> => {
  if (!upload) throw new Error('There is nothing to upload');
  const { status } = await fetch(upload.url, {
    method: upload.method,
    headers: { ...upload.headers, ...headers },
    body: new Uint8Array(body),
  });
  return status;
};

const ended = (tenant: string, id: string, seconds = 60): Promise<ImportView> =>
  until(
    'the end of the import',
    async () => {
      const { status, body } = await get<ImportView>(`/tenants/${tenant}/imports/${id}`);
      return status === 200 && body.status !== 'running' && body;
    },
    seconds * 1_000,
  );

const uploaded = async (tenant: string, text: string | Buffer, type = ndjson): Promise<ImportView> => {
  const bytes = Buffer.from(text as string);
  const { status, body } = await prepare(tenant, bytes, type);
  expect(status).toBe(201);
  expect(await put(body, bytes)).toBe(200);
  return ended(tenant, body.import_id);
};

const linesOf = (...entries: object[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

const isKept = async (view: UploadView): Promise<boolean> => {
  const { pathname } = new URL(view.upload?.url ?? '');
  const { objectsIn } = await import('#lib/outgoing/bucket.ts');
  const bucket = { name: 'intake-imports', region: 'us-east-1', endpoint: process.env.AWS_ENDPOINT_URL_S3 };
  return (await objectsIn(bucket).find(decodeURIComponent(pathname).slice('/intake-imports/'.length))) !== null;
};

const exported = async (tenant: string, accept: string): Promise<Buffer> => {
  const pages: Buffer[] = [];
  let path: string | undefined = `/tickets?tenant_id=${tenant}&page_size=100`;
  while (path) {
    const response: Response = await fetch(new URL(path, url), {
      headers: { authorization: `Bearer ${stack.apiKey}`, accept },
    });
    pages.push(Buffer.from(await response.arrayBuffer()));
    const link: string | undefined = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    path = link && `/tickets${link}`;
  }
  return Buffer.concat(pages);
};

describe('an uploaded file', () => {
  it('is imported as a body is, and removed', async () => {
    const tenant = 'uploads';
    const text = linesOf(
      ...Array.from({ length: 250 }, (_, n) => ({ id: `T-${n}`, subject: `Of ${n}`, updated_at: at })),
      { id: 'no date' },
    );
    const { body } = await prepare(tenant, Buffer.from(text));
    expect(await put(body, Buffer.from(text))).toBe(200);
    expect(await ended(tenant, body.import_id)).toMatchObject({
      ...{ status: 'completed', progress: 100, error: null, format: 'ndjson' },
      ...{ lines: 251, processed: 251, new_ingested: 250, rejected: 1 },
      rejections: [{ line: 251, ticket_id: 'no date', reason: 'updated_at: is missing' }],
    });
    expect(await allTickets(`tenant_id=${tenant}`)).toHaveLength(250);
    await until('its removal', async () => !(await isKept(body)));
    expect(await store.db.collection('import_parts').countDocuments({ tenant_id: tenant })).toBe(0);
  });

  it('is the same import however often it is sent, and by whichever way', async () => {
    const text = linesOf({ id: '1', updated_at: at });
    const first = await uploaded('same', text);
    expect(await prepare('same', Buffer.from(text))).toMatchObject({
      status: 200,
      body: { import_id: first.import_id, upload: null },
    });
    const posted = await call('POST', '/tenants/same/imports', { body: text, headers: { 'content-type': ndjson } });
    expect(posted).toMatchObject({ status: 200, body: { import_id: first.import_id } });
    expect((await uploaded('same-2', text)).import_id).not.toBe(first.import_id);
  });

  it('that was prepared twice is imported once, and both are removed', async () => {
    const bytes = Buffer.from(linesOf({ id: '1', updated_at: at }));
    const [one, other] = [(await prepare('twice', bytes)).body, (await prepare('twice', bytes)).body];
    expect(one.import_id).toBe(other.import_id);
    await put(one, bytes);
    await ended('twice', one.import_id);
    await put(other, bytes);
    await until('their removal', async () => !(await isKept(one)) && !(await isKept(other)));
    expect(await ended('twice', one.import_id)).toMatchObject({ status: 'completed', processed: 1 });
  });

  it.each([
    ['is not UTF-8', ndjson, Buffer.from([0x7b, 0x7d, 0x0a, 0xff]), /not UTF-8/],
    ['has a header alone', 'text/csv', Buffer.from('id,subject\n'), /no ticket/],
    ['is blank', ndjson, Buffer.from('\n \n'), /no ticket/],
  ])('that %s is a failed import with the reason', async (_, type, bytes, reason) => {
    const view = await uploaded('failing', bytes, type);
    expect(view).toMatchObject({ status: 'failed', error: expect.stringMatching(reason) });
  });

  it('waits for another import of its tenant', async () => {
    const running = { tenant_id: 'queued', import_id: 'this', content_code: 'x', status: 'running', part: 1, parts: 2 };
    await store.db.collection('imports').insertOne({ ...running, due_at: new Date(Date.now() + 3_600_000) });
    const bytes = Buffer.from(linesOf({ id: '1', updated_at: at }));
    const { body } = await prepare('queued', bytes);
    await put(body, bytes);
    expect((await get(`/tenants/queued/imports/${body.import_id}`)).status).toBe(404);
    expect(await isKept(body)).toBe(true);
  });
});

describe('a presigned URL', () => {
  const bytes = Buffer.from(linesOf({ id: '1', updated_at: at }));

  it('takes what was announced and nothing else', async () => {
    const { body } = await prepare('strict', bytes);
    expect(await put(body, Buffer.from('{}\n'))).toBe(403);
    expect(await put(body, bytes, { 'content-type': 'text/csv' })).toBe(403);
    expect(await put(body, Buffer.alloc(bytes.length, 'x'))).toBe(400);
    const url = body.upload?.url.replace('/strict/', '/another/') ?? '';
    expect(await put({ ...body, upload: body.upload && { ...body.upload, url } }, bytes)).toBe(403);
    expect((await get(`/tenants/strict/imports/${body.import_id}`)).status).toBe(404);
  });

  it.each([
    ['an unknown type', { content_type: 'text/plain' }],
    ['more than 1 GB', { size_bytes: 1_000_000_001 }],
    ['nothing', { size_bytes: 0 }],
    ['another digest', { sha256: 'x' }],
  ])('is not made for %s', async (_, other) => {
    const asked = { content_type: ndjson, size_bytes: bytes.length, sha256: sha256Of(bytes), ...other };
    const body = JSON.stringify(asked);
    expect((await call('POST', '/tenants/strict/imports/uploads', { body })).status).toBe(422);
  });
});

describe('an export of 20 MB', () => {
  const tenant = 'large';
  const stored = () =>
    store.db
      .collection('tickets')
      .find({ tenant_id: tenant }, { sort: { _id: 1 } })
      .toArray();
  const changes = () => store.db.collection('ticket_history').countDocuments({ tenant_id: tenant });

  beforeAll(async () => {
    const words = 'A long message, with "quotes",\nlines and كيف. '.repeat(90);
    provider.setTickets(
      Array.from({ length: 4_500 }, (_, n) => aTicket({ id: `L-${n}`, tenant_id: tenant, message: `${n} ${words}` })),
    );
    await run(tenant);
  });

  it.each([ndjson, 'text/csv'])(
    'changes nothing when it is uploaded again, as %s',
    { timeout: 180_000 },
    async (type) => {
      const before = [await stored(), await changes()];

      const bytes = await exported(tenant, type);
      expect(bytes.length).toBeGreaterThan(20_000_000);
      const { body } = await prepare(tenant, bytes, type);
      await put(body, bytes);
      expect(await ended(tenant, body.import_id, 150)).toMatchObject({
        ...{ status: 'completed', error: null, processed: 4_500, unchanged: 4_500, rejected: 0 },
      });
      expect([await stored(), await changes()]).toEqual(before);
    },
  );
});

describe('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'imports-'));
  afterAll(() => rm(folder, { recursive: true }));

  it('has its files imported, once each, and again when they change', async () => {
    await mkdir(join(folder, 'from-folder'));
    const path = join(folder, 'from-folder', 'old.csv');
    await writeFile(path, `id,subject,updated_at\n1,One,${at}\n`);
    await writeFile(join(folder, 'from-folder', 'notes.txt'), 'no tickets');
    const said: string[] = [];
    const watch = watchImportsFolder(folder, stack, (line) => said.push(line));
    watch.close(); // here each look is asked for
    const subjects = async () => (await allTickets('tenant_id=from-folder')).map(({ subject }) => subject);

    for (let n = 0; n < 3; n++) await watch.look();
    expect(said).toEqual([expect.stringMatching(/^from-folder\/old\.csv is being imported, as /)]);
    await until('the ticket', async () => (await subjects())[0] === 'One');

    await writeFile(path, `id,subject,updated_at\n1,One more,2026-01-02T00:00:00Z\n`);
    for (let n = 0; n < 3; n++) await watch.look();
    await until('the newer ticket', async () => (await subjects())[0] === 'One more');
    expect(said).toHaveLength(2);
  });

  it('says why a file was not uploaded', async () => {
    await mkdir(join(folder, '-no-tenant'));
    await writeFile(join(folder, '-no-tenant', 'a.ndjson'), '{}\n');
    const said: string[] = [];
    const watch = watchImportsFolder(folder, stack, (line) => said.push(line));
    watch.close();
    for (let n = 0; n < 2; n++) await watch.look();
    expect(said.find((line) => line.startsWith('-no-tenant'))).toMatch(/was not uploaded: the API answered 422/);
  });
});
