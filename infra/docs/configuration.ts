import { chosenVariables, contextKey } from '#infra/cdk/constructs/variables.ts';
import { type ConfigGroup, configGroups, faultOf, shapeOf, type Variable } from '#lib/config.ts';
import { descriptions } from '#lib/config-descriptions.ts';
import { markdownTable } from './table.ts';

/** The chapters of the document, in the order of reading. Every group is in one; the test of the document holds that. */
export const chapters: readonly { title: string; groups: readonly ConfigGroup[] }[] = [
  { title: 'Database', groups: ['mongo'] },
  { title: 'Provider', groups: ['provider', 'rateLimit', 'accountLimit', 'passes'] },
  { title: 'Connections', groups: ['connections', 'secrets', 'publicUrl'] },
  { title: 'Alerts', groups: ['notify', 'alertPolicy', 'destinations'] },
  { title: 'Second opinions', groups: ['judge'] },
  { title: 'Imports', groups: ['imports'] },
  { title: 'Sockets', groups: ['live'] },
  { title: 'Runs and circuits', groups: ['lock', 'deletion', 'circuit'] },
  { title: 'API', groups: ['access', 'keyLimit', 'dashboard'] },
  { title: 'Traces', groups: ['traces'] },
  { title: 'Local only', groups: ['local', 'localKey'] },
  {
    title: 'Set by the stack',
    groups: [
      'pageQueue',
      'refreshQueue',
      'alertQueue',
      'deliveryQueue',
      'replayQueue',
      'verificationQueue',
      'importQueue',
      'pushQueue',
      'eventBus',
    ],
  },
];

const code = (text: string): string => `\`${text}\``;

const defaultOf = (group: ConfigGroup, name: string): string => {
  const { success, data } = shapeOf(group)[name]?.safeParse(undefined) ?? { success: false, data: undefined };
  if (!success) return 'required';
  return data === undefined ? '' : code(String(data));
};

/** No variable takes a blank, so what it should be is what its own check answers to one. */
const allowed = (group: ConfigGroup, name: string): string =>
  (faultOf(group, name, ' ') ?? '').replace(/^must (be )?/, '');

const rowOf = (group: ConfigGroup, name: string): string[] => [
  code(name),
  defaultOf(group, name),
  allowed(group, name),
  chosenVariables.includes(name) ? code(contextKey(name)) : '',
  descriptions[name as Variable],
];

/** The first group that reads a variable; its check is the one that counts. */
const firstReaders = (): Map<string, ConfigGroup> => {
  const readers = chapters
    .flatMap(({ groups }) => groups)
    .flatMap((group) => Object.keys(shapeOf(group)).map((name) => [name, group] as const));
  return new Map(readers.toReversed());
};

/** docs/configuration.md, from the schemas of lib/config.ts. */
export const configurationDocument = (): string => {
  const readers = firstReaders();
  const sections = chapters.map(({ title, groups }) => {
    const rows = groups.flatMap((group) =>
      Object.keys(shapeOf(group))
        .filter((name) => readers.get(name) === group)
        .map((name) => rowOf(group, name)),
    );
    return `## ${title}\n\n${markdownTable(['variable', 'default', 'allowed', 'context', 'meaning'], rows)}`;
  });
  return `# Configuration

<!-- Made by \`npm run docs\` from the groups in lib/config-*.ts and lib/config-descriptions.ts. Edit those, not this file. -->

Intake reads its settings from environment variables and validates them at start-up. If any value is invalid, the process exits
with one line that lists every fault. An empty variable counts as unset.

For a deployment, set them as CDK context, by the name in the column "context": \`npx cdk deploy -c rateLimitRequests=120\`. The
settings of the stack itself, such as \`stage\`, are in [deployment](deployment.md#settings-of-the-stack). A function gets only the
variables of the groups that its row in \`functions/manifest\` lists.

${sections.join('\n\n')}

## Read by libraries and tests

${markdownTable(
  ['variable', 'meaning'],
  [
    [
      '`AWS_ENDPOINT_URL_SQS`',
      'Overrides the endpoint of SQS, read by its client. Two local stacks share their queues through it.',
    ],
    ['`AWS_ENDPOINT_URL_EVENTBRIDGE`', 'Overrides the endpoint of EventBridge, read by its client.'],
    ['`POWERTOOLS_SERVICE_NAME`', 'The `service` of log lines and metrics; the stack sets `intake-<stage>`.'],
    ['`CHROMIUM_PATH`', "The browser of the dashboard's tests and of `npm run screenshots`, if it is not on the PATH."],
  ],
)}
`;
};

/** The groups that no chapter has, and so no reader would find. */
export const unlisted = (): ConfigGroup[] =>
  configGroups.filter((group) => !chapters.some(({ groups }) => groups.includes(group)));
