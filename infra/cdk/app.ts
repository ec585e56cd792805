import { App } from 'aws-cdk-lib';
import { ConfigError } from '#lib/config.ts';
import { addChecks } from './checks.ts';
import { describeBudget } from './constructs/connection-budget.ts';
import { readSettings } from './constructs/settings.ts';
import { IntakeStack } from './stack.ts';
import { checkStandby, describeAlternatives, describeStack } from './summary.ts';

const app = new App();
addChecks(app);

try {
  const settings = readSettings(app.node);
  const stack = new IntakeStack(app, `intake-${settings.stage}`, { settings });
  console.log(describeBudget(stack.connectionBudget));
  console.log(`${stack.stackName}: ${describeStack(stack)}.`);
  console.log(describeAlternatives(settings, app.node.getAllContext()));
  checkStandby(settings, app.node.getAllContext());
} catch (error) {
  // Whoever deploys wants the fault in the settings, not where in this program it was found.
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
