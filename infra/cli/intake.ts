#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// A reader such as `head` has enough: that is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.once('SIGINT', () => {
  process.stderr.write('\nEnded here; what runs in Intake goes on.\n');
  process.exit(130);
});

enableCompileCache(); // half of a command's time is stripping types and compiling: what is loaded from here on is kept
const { runCommandLine } = await import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
