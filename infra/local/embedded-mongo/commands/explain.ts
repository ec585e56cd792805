import { notSupported } from '../errors.ts';
import type { Doc } from '../values/types.ts';
import type { CommandContext, CommandTable } from './context.ts';

export const explainPipeline = (_context: CommandContext, _verbosity: string): Doc => {
  throw notSupported('explain');
};

export const explainCommands: CommandTable = {};
