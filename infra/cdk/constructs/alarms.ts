import type { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Platform } from './platform.ts';

/** The sections of docs/runbook.md that alarms lead to, as its headings are linked. */
export type RunbookSection =
  | 'a-function-fails'
  | 'a-function-is-slow'
  | 'the-api-answers-with-errors'
  | 'a-dead-letter-queue-is-not-empty'
  | 'messages-are-old'
  | 'messages-fail'
  | 'a-run-failed'
  | 'runs-stall'
  | 'a-circuit-is-open'
  | 'the-call-limit-is-saturated'
  | 'alerts-are-overdue'
  | 'a-circuit-of-a-help-desk-is-open'
  | 'a-delivery-is-undeliverable'
  | 'a-destination-is-disabled'
  | 'a-connection-needs-authorization'
  | 'webhooks-are-refused'
  | 'tickets-that-webhooks-named-are-late'
  | 'sockets-fail'
  | 'too-many-connections'
  | 'monitoring-stopped';

/** The least value that is too much, or the least that is enough. */
type Limit = { from: number } | { below: number };

export type AlarmProps = Limit & {
  /** Without the deployment's prefix. */
  name: string;
  metric: IMetric;
  /** In how many of the last so many periods; in the last one alone if not given. */
  periods?: { bad: number; of: number };
  /** Who is hurt, and how. */
  impact: string;
  /** Where to look first. */
  lookAt: string;
  section: RunbookSection;
  /** What it means that there is no data: that nothing happened, which is fine, unless it is said otherwise. */
  silence?: 'is-fine' | 'is-bad';
  /** For what watches work that a standby region does not do: it notifies nobody there. */
  inStandby?: 'is-quiet';
};

/** An alarm whose description names the impact, where to look first, and its section of the runbook. */
export const addAlarm = (scope: Construct, id: string, { prefix, settings }: Platform, props: AlarmProps): Alarm => {
  const { periods = { bad: 1, of: 1 }, impact, lookAt, section, silence = 'is-fine' } = props;
  return new Alarm(scope, id, {
    alarmName: `${prefix}-${props.name}`,
    alarmDescription: `${impact} Look first at ${lookAt}. ${settings.runbookUrl}#${section}`,
    metric: props.metric,
    ...('from' in props
      ? { threshold: props.from, comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD }
      : { threshold: props.below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD }),
    datapointsToAlarm: periods.bad,
    evaluationPeriods: periods.of,
    ...(settings.standby && props.inStandby === 'is-quiet' && { actionsEnabled: false }),
    treatMissingData: silence === 'is-fine' ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
  });
};

/** Every alarm in the stack. */
export const alarmsIn = (stack: Stack): Alarm[] =>
  stack.node.findAll().filter((construct) => construct instanceof Alarm);

/** Notifies the topic when any alarm of the stack fires or ends. */
export const sendAlarmsTo = (stack: Stack, topicArn: string): void => {
  const action = new SnsAction(Topic.fromTopicArn(stack, 'AlarmTopic', topicArn));
  for (const alarm of alarmsIn(stack)) {
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
};
