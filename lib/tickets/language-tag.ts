import * as z from 'zod';

/** A BCP 47 tag, such as `de` or `pt-BR`. */
export const languageTag = () => z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a BCP 47 tag');

/** The tag of BCP 47 for an undetermined language: a filter finds tickets by it whose language is not known. */
export const undetermined = 'und';
