/** Initials in the place of names, for a screen that others can see. */

import type { Deps } from '../deps.ts';
import type { Friend } from '../domain/friend.ts';

/** Of `the new folks at 12` these give nobody away, and no text is left when every `the` goes. */
const smallWords = new Set('a an and at from in my new next of old on our the to with your'.split(' '));

type Named = Pick<Friend, 'id' | 'name' | 'nicknames'>;

/** Asked for with `--discreet`, or set for every run. */
export function isDiscreet({
  globals,
  settings,
}: {
  readonly globals: Pick<Deps['globals'], 'discreet'>;
  readonly settings: Pick<Deps['settings'], 'get'>;
}): boolean {
  return globals.discreet || settings.get('discreet') === 'yes';
}

/**
 * A function that puts `A. S.` where a text says `Ana Sample`, and `A.` for a first name or nickname alone. In a command,
 * which must still run when typed, it puts her number on the list shown last, or else NAME.
 *
 * @param shown ids of the list shown last, in order
 */
export function initialsFor(
  friends: Iterable<Named>,
  shown: readonly string[] = [],
): (text: string) => string {
  const owners = new Map<string, Set<string>>();
  for (const friend of friends)
    for (const called of namesOf(friend))
      owners.set(called, (owners.get(called) ?? new Set()).add(friend.id));
  if (owners.size === 0) return (text) => text;
  const longestFirst = [...owners.keys()].sort((a, b) => b.length - a.length).map(escapeForPattern);
  const names = `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`;
  const anywhere = new RegExp(names, 'giu');
  const inCommand = new RegExp(`"${names}"|'${names}'|${names}`, 'giu');
  const numberOf = (called: string): string => {
    const [id, other] = owners.get(called.replace(/^["']|["']$/g, '').toLowerCase()) ?? [];
    const at = id === undefined || other !== undefined ? -1 : shown.indexOf(id);
    return at < 0 ? 'NAME' : String(at + 1);
  };
  // A name at the end of a sentence brings its own full stop.
  const inWords = (text: string) => text.replace(anywhere, initials).replace(/(\p{Lu}\.)\.(?!\.)/gu, '$1');
  return (text) =>
    text.replace(/(.*?)(\bmomconnect .*|$)/gm, (_, before: string, command: string) =>
      [inWords(before), command.replace(inCommand, numberOf)].join(''),
    );
}

/** All she may be called, in small letters; a letter alone is left. */
function namesOf({ id, name, nicknames }: Named): string[] {
  return [id, name, ...name.split(/\s+/).filter((part) => !smallWords.has(part.toLowerCase())), ...nicknames]
    .filter((called) => called.length > 1)
    .map((called) => called.toLowerCase());
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
