/** The name of someone new, in the form we store. */

import { longestName } from '../../domain/text/limits.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { forExample, usage } from './read-values.ts';

/** True for nothing, and for what people type when they can't think of anyone. */
export function isNobody(input: string): boolean {
  const words = input
    .trim()
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[.!]+$/, '');
  return /^(?:|idk|i ?dont know|dunno|not sure|nobody|no ?one|none|nothing|no|nope|skip|n\/a|[-–—?]+)$/.test(
    words,
  );
}

/** `, 555-867-5309` at the end of a name. */
export const phoneInName = /[\s,;:]*(?<phone>\+?\(?(?:\d[\s().-]*){7,})$/;

/** @throws UserError `usage` when nothing of it would be visible, or when it is too long */
export function readName(words: readonly string[]): string {
  const name = visibleName(words.join(' '));
  if (name === '') throw usage("What's their name?", forExample('momconnect friend add "Ana Sample"'));
  if (name.length > longestName)
    throw usage("That's too long for a name.", 'A name can have up to 200 characters.');
  return name;
}
