import { deploymentSecretsIn } from '#lib/secrets/deployment-secrets.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = 'Usage: npm run rotate-secret -- --uri mongodb://… [--db support_saas]';

await runOperatorCommand({ usage, options: {} }, async (store) => {
  const signsFrom = await deploymentSecretsIn(store).rotate(new Date());
  console.log(`A new secret signs from ${signsFrom.toISOString()} on; what older ones signed stays valid`);
});
