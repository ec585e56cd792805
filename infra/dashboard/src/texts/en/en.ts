import { format } from './format.ts';
import { frame } from './frame.ts';
import { names } from './names.ts';
import { signIn } from './sign-in.ts';

/** The catalogue's source: which texts there are, and what each is given. */
export const en = {
  format,
  frame,
  names,
  signIn,
} as const;
