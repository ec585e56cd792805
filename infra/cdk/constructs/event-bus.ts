import { EventBus as Bus } from 'aws-cdk-lib/aws-events';
import { type IGrantable, Grant as Right } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** The bus that domain events go to; whoever deploys puts rules and targets of their own on it. */
export class EventBus extends Construct {
  readonly name: string;
  /** The variable in which a function finds it. */
  readonly environment: Readonly<Record<string, string>>;
  private readonly arn: string;

  constructor(scope: Construct, id: string, { name }: { name: string }) {
    super(scope, id);
    const bus = new Bus(this, 'Bus', {
      eventBusName: name,
      description: 'What happens in Intake: tickets escalated, runs ended, circuits opened and closed',
    });
    this.name = bus.eventBusName;
    this.arn = bus.eventBusArn;
    this.environment = { EVENT_BUS_NAME: this.name };
  }

  /** The right to put events on it and nothing else. */
  grantPut(grantee: IGrantable): void {
    Right.addToPrincipal({ grantee, actions: ['events:PutEvents'], resourceArns: [this.arn] });
  }
}
