import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { queues, schedules } from '#functions/manifest/manifest.ts';
import { readSettings } from '#infra/cdk/constructs/settings.ts';
import { ConfigError } from '#lib/config.ts';
import { everySchedule } from './deployed.ts';
import { synthesise, testApp } from './template.ts';

const topic = 'arn:aws:sns:eu-west-1:111122223333:on-call';
const active = synthesise({ alarmTopicArn: topic, ...everySchedule });
const standby = synthesise({ alarmTopicArn: topic, ...everySchedule, standby: 'true' });

type Stack = typeof active;

const mappingsOf = ({ ofType }: Stack) => ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
const timersOf = ({ ofType }: Stack) => ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Properties);
const alarmsOf = ({ ofType }: Stack) => ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const nameOf = ({ AlarmName }: { AlarmName?: unknown }): string => String(AlarmName).replace('intake-dev-', '');

const quietAlarms = (): string[] =>
  alarmsOf(standby)
    .filter(({ ActionsEnabled }) => ActionsEnabled === false)
    .map(nameOf);
const runbook = await readFile(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

describe('a stack in standby', () => {
  it('has every schedule, disabled', () => {
    expect(timersOf(standby).map(({ State }) => State)).toEqual(schedules.map(() => 'DISABLED'));
  });

  it('has every queue and consumes none', () => {
    expect(mappingsOf(standby).map(({ Enabled }) => Enabled)).toEqual(queues.map(() => false));
  });

  it('notifies nobody of work that it does not do', () => {
    expect(quietAlarms().sort()).toEqual([...queues.map(({ name }) => `${name}-too-old`), 'monitoring-stopped'].sort());
  });

  it('keeps every other alarm, since its API answers', () => {
    const loud = alarmsOf(standby).filter(({ ActionsEnabled }) => ActionsEnabled !== false);
    expect(loud.map(nameOf)).toContain('api-server-errors');
    for (const { AlarmActions } of loud) expect(AlarmActions).toEqual([topic]);
  });

  it('has no alarm besides that raises itself where nothing happens', () => {
    const raisedBySilence = alarmsOf(standby).filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(raisedBySilence.filter(({ ActionsEnabled }) => ActionsEnabled !== false).map(nameOf)).toEqual([]);
  });

  it('becomes the active one by the same deployment without the switch, which changes those properties alone', () => {
    const { Resources } = structuredClone(standby.template);
    for (const { Type, Properties } of Object.values(Resources) as {
      Type: string;
      Properties: Record<string, unknown>;
    }[]) {
      if (Type === 'AWS::Scheduler::Schedule') Properties.State = 'ENABLED';
      if (Type === 'AWS::Lambda::EventSourceMapping') Properties.Enabled = true;
      if (Type === 'AWS::CloudWatch::Alarm') delete Properties.ActionsEnabled;
    }
    expect(Resources).toEqual(active.template.Resources);
  });
});

describe('the switch by hand in the runbook', () => {
  const loopOver = (variable: string): string[] =>
    new RegExp(`^for ${variable} in (.+); do$`, 'm').exec(runbook)?.[1]?.split(' ') ?? [];

  it('names every queue and every schedule', () => {
    expect(loopOver('queue').sort()).toEqual(queues.map(({ name }) => name).sort());
    const [usual = [], optional = []] = [false, true].map((isOptional) =>
      schedules.filter((schedule) => 'onlyWith' in schedule === isOptional).map(({ name }) => name),
    );
    expect(loopOver('schedule').sort()).toEqual(usual.toSorted());
    for (const name of optional) expect(runbook).toContain(`\`${name}\``);
  });

  it('turns on what the standby region has quiet', () => {
    const [, first, several = ''] = /--alarm-names \$prefix-(\S+) \$prefix-\{(.+)\}-too-old$/m.exec(runbook) ?? [];
    expect([first, ...several.split(',').map((name) => `${name}-too-old`)].sort()).toEqual(quietAlarms().sort());
  });
});

describe('an active stack', () => {
  it('runs every schedule and consumes every queue', () => {
    expect(timersOf(active).map(({ State }) => State)).toEqual(schedules.map(() => 'ENABLED'));
    expect(mappingsOf(active).map(({ Enabled }) => Enabled)).toEqual(queues.map(() => true));
  });

  it('has no quiet alarm', () => {
    expect(alarmsOf(active).filter(({ ActionsEnabled }) => ActionsEnabled === false)).toEqual([]);
  });
});

describe('the switch', () => {
  const settingsOf = (context: Record<string, string>) => readSettings(testApp(context).node);

  it('is true or false, and off by default', () => {
    expect(settingsOf({}).standby).toBe(false);
    expect(settingsOf({ standby: 'true' }).standby).toBe(true);
    expect(() => settingsOf({ standby: 'yes' })).toThrow('standby must be one of true, false, not yes');
  });

  it('does not go with the record of the domain, which the active region has', () => {
    const certificateArn = 'arn:aws:acm:eu-west-1:111122223333:certificate/0123';
    const domain = { domainName: 'intake.example.com', certificateArn };
    expect(settingsOf({ standby: 'true', ...domain }).domain?.name).toBe('intake.example.com');
    expect(() => settingsOf({ standby: 'true', ...domain, hostedZoneId: 'Z0123456789ABC' })).toThrow(
      new ConfigError(
        'standby=true goes without hostedZoneId: failover records lead to both regions, see docs/standby-region.md',
      ),
    );
  });
});
