import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { askPerson } from '#infra/local/helpdesk-check/terminal.ts';

/** A terminal that echoes what is typed unless it is in raw mode, as a real one does. */
const aTerminal = () => {
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode(isRaw: boolean) {
      input.isRaw = isRaw;
      return input;
    },
  });
  const output = new PassThrough();
  const type = (line: string): void => {
    if (!input.isRaw) output.write(line);
    input.write(line);
  };
  return { input, output, type };
};

it('a secret is shown nowhere while it is typed, and the terminal echoes again after it', async () => {
  const { input, output, type } = aTerminal();

  const asked = askPerson({ input, output }, 'API key: ', { isSecret: true });
  type('canary-key\r');

  expect(await asked).toBe('canary-key');
  expect(input.isRaw).toBe(false);
  output.end();
  expect(await text(output)).toBe('API key: \n');
});

it('what is no secret is shown', async () => {
  const { input, output, type } = aTerminal();

  const asked = askPerson({ input, output }, 'Subdomain: ');
  type('acme\n');

  expect(await asked).toBe('acme');
  output.end();
  expect(await text(output)).toBe('Subdomain: acme\n');
});
