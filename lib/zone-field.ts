import * as z from 'zod';
import { zoneNamed } from './time-zone.ts';

/** A time zone as callers name it. */
export const zoneField = () =>
  z.string().refine((name) => zoneNamed(name) !== null, 'must be an IANA time zone, such as Europe/Berlin');
