import { readdir, readFile, readlink } from 'node:fs/promises';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startProcess } from './local-process.ts';

/** The kernel's information, or nothing if the process has just ended. */
const linesOf = async (file: string): Promise<string[]> => (await readFile(file, 'utf8').catch(() => '')).split('\n');

/** The process and all that it started. */
const treeOf = async (pid: number): Promise<number[]> => {
  const [children = ''] = await linesOf(`/proc/${pid}/task/${pid}/children`);
  const below = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(treeOf));
  return [pid, ...below.flat()];
};

/** The inodes of the sockets that a process holds. */
const socketsOf = async (pid: number): Promise<string[]> => {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const targets = await Promise.all(descriptors.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
};

const listening = '0A';

/** The addresses, in the kernel's hexadecimal, and the ports on which a process and all that it started listen. */
const listenersOf = async (pid: number): Promise<{ address: string; port: number }[]> => {
  const inodes = new Set((await Promise.all((await treeOf(pid)).map(socketsOf))).flat());
  const tables = await Promise.all(['tcp', 'tcp6'].map((table) => linesOf(`/proc/${pid}/net/${table}`)));
  return tables.flat().flatMap((line) => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/ +/);
    const [address = '', port = ''] = local.split(':');
    return state === listening && inodes.has(inode) ? [{ address, port: Number.parseInt(port, 16) }] : [];
  });
};

/** 127.0.0.1 and ::1, each word of it with its lowest byte first. */
const loopback = ['0100007F', '00000000000000000000000001000000'];

const answerFor = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('listens for this machine alone, and its HTTP servers answer to no other name', async () => {
    const intake = startProcess(['--idle'], {});
    const { url } = await intake.api();
    await fetch(`${url}/dashboard`); // which is built at the first request

    const listeners = await listenersOf(intake.pid);

    // The API, the database, the provider, the queues and the bus.
    expect(listeners.length).toBeGreaterThanOrEqual(5);
    expect(listeners.filter(({ address }) => !loopback.includes(address))).toEqual([]);
    const database = Number(/mongodb:\/\/127\.0\.0\.1:(\d+)/.exec(intake.said.stdout)?.[1]);
    const http = listeners.map(({ port }) => port).filter((port) => port !== database);
    expect(http).toHaveLength(listeners.length - 1);
    const answers = await Promise.all(http.map((port) => answerFor(port, `rebound.example:${port}`)));
    expect(answers).toEqual(http.map(() => 421));
  });
});
