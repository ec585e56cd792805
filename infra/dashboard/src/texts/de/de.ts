import type { Catalogue } from '../catalogue.ts';
import { format } from './format.ts';
import { frame } from './frame.ts';
import { names } from './names.ts';
import { signIn } from './sign-in.ts';

export const de: Catalogue = {
  format,
  frame,
  names,
  signIn,
};
