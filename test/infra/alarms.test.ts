import { describe, expect, it } from 'vitest';
import { queues } from '#functions/manifest/manifest.ts';
import { deadLetterName, visibilitySeconds } from '#functions/manifest/table.ts';
import { apiShapes } from '#infra/cdk/constructs/settings.ts';
import { deployedIn, everySchedule } from './deployed.ts';
import { runbookSections } from './runbook.ts';
import { synthesise } from './template.ts';

const topic = 'arn:aws:sns:eu-west-1:111122223333:on-call';
const { ofType, one } = synthesise({ alarmTopicArn: topic });
const alarms = ofType('AWS::CloudWatch::Alarm');
const sections = await runbookSections();
const alarmNamed = (name: string) => one('AWS::CloudWatch::Alarm', { AlarmName: `intake-dev-${name}` }).Properties;

describe('an alarm', () => {
  it.each(alarms)('$Properties.AlarmName says who is affected and where to look first', ({ Properties }) => {
    expect(Properties.AlarmDescription).toMatch(/^[A-Z].{20,}\. Look first at .{10,}\. docs\/runbook\.md#[a-z-]+$/);
    expect(String(Properties.AlarmDescription).length).toBeLessThanOrEqual(1_024); // CloudWatch takes no more
  });

  it.each(alarms)('$Properties.AlarmName links to a section of the runbook', ({ Properties }) => {
    const [, section] = /#([a-z-]+)$/.exec(String(Properties.AlarmDescription)) ?? [];
    expect(sections).toContain(section);
  });

  it('links to the runbook URL of the settings', () => {
    const [alarm] = synthesise({ runbookUrl: 'https://wiki.example.com/intake' }).ofType('AWS::CloudWatch::Alarm');
    expect(alarm?.Properties.AlarmDescription).toMatch(/ https:\/\/wiki\.example\.com\/intake#[a-z-]+$/);
  });

  it.each(alarms)('$Properties.AlarmName notifies the topic of the settings', ({ Properties }) => {
    expect(Properties).toMatchObject({ AlarmActions: [topic], OKActions: [topic] });
  });

  it('notifies nobody if the settings have no topic', () => {
    const [alarm] = synthesise().ofType('AWS::CloudWatch::Alarm');
    expect(alarm?.Properties.AlarmActions).toBeUndefined();
  });
});

type MathQuery = {
  Id: string;
  Expression?: string;
  MetricStat?: { Metric: { MetricName: string; Dimensions: unknown } };
};

/** The alarm that has this metric of that function among others, and under which id its expression has it. */
const watching = (metric: string, lambda: string, from: ReturnType<typeof synthesise>) => {
  const id = from.one('AWS::Lambda::Function', { FunctionName: `intake-dev-${lambda}` }).id;
  const found = from.ofType('AWS::CloudWatch::Alarm').flatMap(({ Properties }) => {
    const queries = (Properties.Metrics ?? []) as MathQuery[];
    const query = queries.find(
      ({ MetricStat }) =>
        MetricStat?.Metric.MetricName === metric && JSON.stringify(MetricStat.Metric.Dimensions).includes(`"${id}"`),
    );
    const expression = queries.find(({ Expression }) => Expression)?.Expression ?? '';
    return query ? [{ alarm: Properties, id: query.Id, expression }] : [];
  });
  expect(found).toHaveLength(1);
  return found[0] as (typeof found)[number];
};

describe.each(apiShapes)('alarms are raised, with api=%s,', (api) => {
  const shaped = synthesise({ api, ...everySchedule });
  const functions = deployedIn(api);

  it.each(functions)('when $name fails repeatedly, with its name', ({ name }) => {
    const { alarm, id, expression } = watching('Errors', name, shaped);
    expect(expression).toMatch(/^SUM\(/);
    expect(expression).toContain(`FILL(${id},0)`);
    expect(alarm).toMatchObject({ Threshold: 1, DatapointsToAlarm: 2, EvaluationPeriods: 3 });
    expect(alarm.AlarmDescription).toMatch(new RegExp(`[ ,]${name}[,.]`));
  });

  it.each(functions)('when $name comes near its own timeout', ({ name, timeoutSeconds }) => {
    const { alarm, id, expression } = watching('Duration', name, shaped);
    expect(expression).toMatch(/^MAX\(/);
    expect(expression).toContain(`FILL(${id},0)/${timeoutSeconds * 1_000}`);
    expect(alarm.Threshold).toBeLessThan(1);
    expect(alarm.AlarmDescription).toMatch(new RegExp(`[ ,]${name}[,.]`));
  });

  it('on no more metrics than CloudWatch allows in one alarm', () => {
    for (const { Properties } of shaped.ofType('AWS::CloudWatch::Alarm')) {
      const queries = (Properties.Metrics ?? []) as MathQuery[];
      expect(queries.filter(({ MetricStat }) => MetricStat).length).toBeLessThanOrEqual(10);
    }
  });
});

describe('alarms are raised', () => {
  it.each(queues)('when the dead-letter queue of $name is not empty', ({ name }) => {
    expect(alarmNamed(`${deadLetterName(name)}-not-empty`)).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 1,
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queueId(deadLetterName(name)), 'QueueName'] } }],
    });
  });

  it.each(queues)('when a message of $name is older than a deferral and a redelivery', (queue) => {
    const { Threshold, Dimensions } = alarmNamed(`${queue.name}-too-old`);
    expect(Threshold).toBeGreaterThan(900 + visibilitySeconds(queue));
    expect(Dimensions).toEqual([{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queueId(queue.name), 'QueueName'] } }]);
  });

  it('when the API answers with internal errors', () => {
    expect(alarmNamed('api-server-errors')).toMatchObject({ MetricName: '5xx' });
  });
});

const queueId = (name: string): string => one('AWS::SQS::Queue', { QueueName: `intake-dev-${name}` }).id;
