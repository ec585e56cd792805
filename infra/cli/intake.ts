#!/usr/bin/env node
import { runCommandLine } from './command-line.ts';

// A reader such as `head` has enough: that is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.once('SIGINT', () => {
  process.stderr.write('\nEnded here; what runs in Intake goes on.\n');
  process.exit(130);
});

process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
