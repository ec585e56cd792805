import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answeringServer } from '#test/support/answering-server.ts';
import { bin, commandLine, linesOf } from '#test/support/command-line.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { stack, provider, run } = await localApi();
provider.setTickets([
  ...ticketsOfTenant('harbour-bank', 5, { subject: 'A \u001b[31mred\u0007 subject' }),
  ...ticketsOfTenant('many', 1_050),
]);
await run('harbour-bank');
const folder = await mkdtemp(join(tmpdir(), 'intake-'));
afterAll(() => rm(folder, { recursive: true }));

const { intake, envWith } = commandLine(stack);
const ofBank = ['--tenant', 'harbour-bank'];

describe('npx intake', () => {
  it('lists who has changed what, with the values before and after', async () => {
    const path = `${stack.url}/tenants/audited`;
    const body = JSON.stringify({ name: 'Audited', ingest_every_minutes: null });
    const headers = { authorization: `Bearer ${stack.apiKey}`, 'content-type': 'application/json' };
    await fetch(path, { method: 'PUT', headers, body });

    const { code, out } = await intake(['audit', '--tenant', 'audited', '--action', 'put-tenant']);

    expect(code).toBe(0);
    expect(out).toMatch(/^\S+Z {2}local {2}put-tenant {2}audited {2}name: null -> "Audited"$/m);
  });

  it('lists tickets for people, without their control characters', async () => {
    const { code, out } = await intake(['tickets', 'list', ...ofBank, '--limit', '2']);

    expect(code).toBe(0);
    expect(out.match(/^harbour-bank-[45] {2}.*A {1,2}\[31mred {1,2}subject$/gm)).toHaveLength(2);
    expect(out).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('lists tickets for programs, page after page', async () => {
    await run('many');
    const { code, out } = await intake(['tickets', 'list', '--tenant', 'many', '--limit', '250', '--json']);

    expect(code).toBe(0);
    const ids = linesOf(out).map(({ ticket_id }) => ticket_id);
    expect(ids).toEqual(Array.from({ length: 250 }, (_, at) => `many-${1_050 - at}`));
  });

  it('passes the filters on', async () => {
    const of = async (...filters: string[]) =>
      linesOf((await intake(['tickets', 'list', ...ofBank, '--json', ...filters])).out).length;

    expect(await of('--q', 'harbour-bank-3')).toBe(1);
    expect(await of('--from-date', '2027-01-01')).toBe(0);
  });

  it('shows a ticket and its history', async () => {
    const ticket = await intake(['tickets', 'get', 'harbour-bank-1', ...ofBank, '--json']);
    const history = await intake(['tickets', 'history', 'harbour-bank-1', ...ofBank, '--json']);

    expect(linesOf(ticket.out)).toMatchObject([{ ticket_id: 'harbour-bank-1', tenant_id: 'harbour-bank' }]);
    expect(linesOf(history.out)).toMatchObject([{ action: 'created' }]);
    expect((await intake(['tickets', 'get', 'harbour-bank-1', ...ofBank])).out).toMatch(/^ticket_id +harbour-bank-1$/m);
  });

  it('starts a run, follows it to its end and lists its log', async () => {
    const started = await intake(['run', 'start', ...ofBank, '--watch', '--json']);
    const [job] = linesOf(started.out);
    const watched = await intake(['run', 'watch', `${job?.job_id}`]);
    const logs = await intake(['logs', ...ofBank, '--limit', '1', '--json']);

    expect(started).toMatchObject({ code: 0, error: '' });
    expect(job).toMatchObject({ status: 'completed', unchanged: 5 });
    expect(watched).toMatchObject({ code: 0, out: expect.stringMatching(/ {2}completed {2}new_ingested 0 /) });
    expect(linesOf(logs.out)).toMatchObject([{ job_id: job?.job_id, status: 'completed' }]);
  });

  it.each(['ndjson', 'csv'])('exports all pages as %s, and imports them again', async (format) => {
    await run('many');
    const { code, out } = await intake(['export', '--tenant', 'many', '--format', format]);
    const file = join(folder, `tickets.${format}`);
    await writeFile(file, out);
    const again = await intake(['import', file, '--tenant', 'many', '--json']);

    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => /many-\d+/.test(line))).toHaveLength(1_050);
    expect(again).toMatchObject({ code: 0, error: '' });
    expect(linesOf(again.out)).toMatchObject([{ status: 'completed', unchanged: 1_050, rejected: 0 }]);
  });

  it('says which lines of an import were rejected, and fails', async () => {
    const file = join(folder, 'odd.ndjson');
    await writeFile(file, '{"id":"T-1","subject":"Hello","updated_at":"2026-01-31T12:00:00Z"}\n{"id":\n');

    const { code, out } = await intake(['import', file, '--tenant', 'odd']);

    expect(code).toBe(1);
    expect(out).toMatch(/ {2}completed {2}lines 2 .* rejected 1\nline 2: /);
  });

  it('uploads a file that is too large for a request', async () => {
    const file = join(folder, 'large.ndjson');
    const message = 'word '.repeat(10_000);
    const line = (id: number) =>
      JSON.stringify({ id: `L-${id}`, subject: 'Large', message, updated_at: '2026-01-31T12:00:00Z' });
    await writeFile(file, Array.from({ length: 125 }, (_, id) => `${line(id)}\n`).join(''));

    const { code, out, error } = await intake(['import', file, '--tenant', 'large', '--json']);

    expect(error).toBe('');
    const [view] = linesOf(out);
    expect(view).toMatchObject({ status: 'completed', lines: 125 });
    expect(code).toBe(view?.rejected === 0 ? 0 : 1);
    expect(Number(view?.new_ingested)).toBe(125);
  }, 90_000);

  it('creates a key, uses it and revokes it', async () => {
    const made = await intake(['keys', 'create', ...ofBank, '--scope', 'read', '--json']);
    const [key] = linesOf(made.out);
    const asThat = { INTAKE_API_KEY: `${key?.key}` };

    expect((await intake(['logs', ...ofBank], asThat)).code).toBe(0);
    expect((await intake(['run', 'start', ...ofBank], asThat)).code).toBe(1);
    expect(linesOf((await intake(['keys', 'list', '--json'])).out)).toContainEqual(
      expect.objectContaining({ key_id: key?.key_id, scopes: ['read'] }),
    );
    expect((await intake(['keys', 'revoke', `${key?.key_id}`])).code).toBe(0);
    expect((await intake(['keys', 'revoke', `${key?.key_id}`])).code).toBe(1);
  });

  it('sets a connection from a pipe and shows it without its secret', async () => {
    const input = JSON.stringify({
      kind: 'zendesk',
      target: { subdomain: 'example' },
      credentials: { client_id: 'intake', client_secret: 'a-secret-of-theirs' },
    });
    const put = await intake(['connections', 'put', '-', '--tenant', 'desk', '--json'], {}, input);
    const got = await intake(['connections', 'get', '--tenant', 'desk', '--json']);
    const bad = await intake(['connections', 'put', '-', '--tenant', 'desk'], {}, 'a-secret-of-theirs');

    expect(put).toMatchObject({ code: 0, error: '' });
    expect(linesOf(got.out)).toMatchObject([{ kind: 'zendesk', tenant_id: 'desk' }]);
    expect(bad).toMatchObject({ code: 2, error: expect.stringMatching(/^The file is not JSON\n/) });
    for (const { out, error } of [put, got, bad]) expect(out + error).not.toContain('a-secret-of-theirs');
  });
});

describe('npx intake, where something is wrong,', () => {
  it('repeats what the API says of a wrong key, and not the key', async () => {
    const { code, out, error } = await intake(['logs', ...ofBank], { INTAKE_API_KEY: 'a-wrong-key' });

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/key/i);
    expect(error).not.toContain('a-wrong-key');
  });

  it('names a host that does not answer', async () => {
    const { code, error } = await intake(['logs', ...ofBank], { INTAKE_URL: 'http://127.0.0.1:9' });
    expect({ code, error }).toEqual({
      code: 1,
      error: expect.stringMatching(/^http:\/\/127.0.0.1:9 does not answer: ./),
    });
  });

  it('names the parameters that the API refuses', async () => {
    const { code, error } = await intake(['tickets', 'list', ...ofBank, '--from-date', 'soon']);
    expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining(' query from_date: must be an ISO') });
  });

  it.each([
    ['A command is missing', []],
    ['There is no such command', ['ticket']],
    ['--tenant is missing', ['tickets', 'list']],
    ['It takes TICKET', ['tickets', 'get', ...ofBank]],
    ["Unknown option '--colour'", ['logs', ...ofBank, '--colour']],
    ['--limit must be a whole number', ['logs', ...ofBank, '--limit', '0']],
    ['--format must be', ['import', 'tickets.txt', ...ofBank]],
    ['--json and --format=csv', ['export', ...ofBank, '--json', '--format', 'csv']],
    ['--url or INTAKE_URL', ['logs', ...ofBank, '--url', 'ftp://example.com']],
  ])('says "%s" with its usage, and ends with 2', async (said, args) => {
    const { code, out, error } = await intake(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.startsWith(said)).toBe(true);
    expect(error).toContain('\nUsage: intake ');
  });

  it('shows its help, of all and of one command', async () => {
    expect(await intake(['--help'])).toMatchObject({ code: 0, out: expect.stringMatching(/\n {2}doctor +Check /) });
    expect(await intake(['logs', '--help'])).toMatchObject({ code: 0, out: expect.stringMatching(/--limit …/) });
  });

  it('asks again after a 429, when the answer says, and gives up in the end', async () => {
    const host = await answeringServer();
    let refusals = 1;
    host.answerWith((_, response) => {
      const isRefused = refusals-- > 0;
      response.writeHead(isRefused ? 429 : 200, { 'content-type': 'application/json', 'retry-after': '1' });
      response.end(JSON.stringify(isRefused ? { detail: 'Too many requests.' } : { logs: [], next_cursor: null }));
    });

    expect(await intake(['logs', ...ofBank], { INTAKE_URL: host.url })).toEqual({ code: 0, out: '', error: '' });
    expect(host.asked).toHaveLength(2);
    refusals = 100;
    const given = { code: 1, out: '', error: 'Too many requests.\n' };
    expect(await intake(['logs', ...ofBank], { INTAKE_URL: host.url })).toEqual(given);
    expect(host.asked).toHaveLength(7);
  });

  it('ends at Ctrl-C, and says that the run goes on', async () => {
    const host = await answeringServer();
    const child = spawn(process.execPath, [bin, 'run', 'watch', 'J'], { env: envWith({ INTAKE_URL: host.url }) });
    host.answerWith(() => child.kill('SIGINT'));
    let error = '';
    child.stderr.on('data', (chunk) => {
      error += chunk;
    });

    const code = await new Promise((resolve) => child.once('close', resolve));

    expect({ code, error }).toEqual({ code: 130, error: '\nEnded here; what runs in Intake goes on.\n' });
  });

  it('ends quietly when its reader has enough', async () => {
    await run('many');
    const child = spawn(process.execPath, [bin, 'export', '--tenant', 'many'], { env: envWith() });
    let error = '';
    child.stderr.on('data', (chunk) => {
      error += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());

    const code = await new Promise((resolve) => child.once('close', resolve));

    expect({ code, error }).toEqual({ code: 0, error: '' });
  });
});
