import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type DeployedFunction, region } from './deployment.ts';
import { startRuntimeApi } from './runtime-api.ts';

const runtimeClient = fileURLToPath(new URL('runtime-client/node_modules/aws-lambda-ric/index.mjs', import.meta.url));

/** One instance of a function: a process of its own, with its bundle under Lambda's runtime client. */
export type Instance = {
  /** What the handler answers, as it goes over the wire. @throws FunctionError if it throws. */
  invoke<T = unknown>(event: unknown): Promise<T>;
  /** Stops the process between two invocations, as Lambda does. */
  freeze(): Promise<void>;
  thaw(): void;
  /** What it wrote to its output so far, line by line: CloudWatch has each as one event. */
  log: readonly string[];
  /** Ends it, and gives what the runtime client itself wrote of it: the console's lines and the faults. */
  close(): Promise<string>;
};

/** By which an instance signs its calls. */
export const roleCredentials = { accessKeyId: 'ASIAOFTHEROLE', secretAccessKey: 'secret-of-the-role' };

/** What Lambda adds to a function's own environment. */
const environmentOf = ({ name, folder, handler, runtime, memoryMb }: DeployedFunction) => ({
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  _HANDLER: handler,
  LAMBDA_TASK_ROOT: folder,
  AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: roleCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: roleCredentials.secretAccessKey,
  AWS_SESSION_TOKEN: 'token-of-the-role',
  AWS_LAMBDA_FUNCTION_NAME: `intake-dev-${name}`,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: `${memoryMb}`,
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/intake-dev-${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: '2026/01/31/[$LATEST]1',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  _LAMBDA_TELEMETRY_LOG_FD: '3',
});

/** Starts an instance; `environment` says where on this machine the services of AWS are. */
export const startInstance = async (
  deployed: DeployedFunction,
  environment: Readonly<Record<string, string>>,
): Promise<Instance> => {
  const api = await startRuntimeApi(deployed.name, deployed.timeoutSeconds);
  const child = spawn(process.execPath, [runtimeClient], {
    cwd: deployed.folder, // there Lambda starts it, and there the dashboard is looked for
    env: {
      ...environmentOf(deployed),
      ...deployed.environment,
      ...environment,
      AWS_LAMBDA_RUNTIME_API: api.address,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  for (const output of [child.stdout, child.stderr])
    createInterface({ input: output as Readable }).on('line', (line) => log.push(line));
  const telemetry = text(child.stdio[3] as Readable);
  const ended = once(child, 'close');
  void ended.then(() => api.fail(new Error(`${deployed.name} ended:\n${log.join('\n')}`)));
  return {
    invoke: <T>(event: unknown) => api.invoke(event) as Promise<T>,
    async freeze() {
      await api.idle();
      child.kill('SIGSTOP');
    },
    thaw: () => void child.kill('SIGCONT'),
    log,
    async close() {
      child.kill('SIGKILL');
      await ended;
      await api.close();
      return telemetry;
    },
  };
};
