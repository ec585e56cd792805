import type { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export type AlarmText = {
  /** Who is hurt, and how. */
  impact: string;
  /** Where to look first. */
  lookAt: string;
};

type AlarmProps = AlarmText & {
  name: string;
  metric: Metric;
  /** The least value that is too much. */
  from: number;
  /** In how many of the last so many periods; in the last one alone if not given. */
  periods?: { bad: number; of: number };
};

/** An alarm whose text tells who is hurt and where to look. No data means that nothing happened, which is fine. */
export const addAlarm = (scope: Construct, id: string, props: AlarmProps): Alarm => {
  const { name, metric, from, periods = { bad: 1, of: 1 }, impact, lookAt } = props;
  return new Alarm(scope, id, {
    alarmName: name,
    alarmDescription: `${impact} Look first at ${lookAt}.`,
    metric,
    threshold: from,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    datapointsToAlarm: periods.bad,
    evaluationPeriods: periods.of,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
};

/** Tells the topic of every alarm in the stack, when it goes off and when it ends. */
export const sendAlarmsTo = (stack: Stack, topicArn: string): void => {
  const action = new SnsAction(Topic.fromTopicArn(stack, 'AlarmTopic', topicArn));
  for (const construct of stack.node.findAll()) {
    if (!(construct instanceof Alarm)) continue;
    construct.addAlarmAction(action);
    construct.addOkAction(action);
  }
};
