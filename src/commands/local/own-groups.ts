/** Groups she is starting herself: finding one, and what is known of when and where it meets. */

import type { Content, Deps } from '../../deps.ts';
import type { DateForm } from '../../domain/date-words.ts';
import { withoutTitle } from '../../domain/friend.ts';
import type { Local } from '../../domain/local/local.ts';
import { findKept } from '../find-kept.ts';
import { readContent } from '../read-content.ts';
import { keptLocals, localData, whenInWords } from './local-data.ts';

export function ownGroups(deps: Pick<Deps, 'store'>): readonly Local[] {
  return keptLocals(deps).filter(({ isOwn }) => isOwn);
}

/**
 * @param typed its number, id, or a part of its name; '' takes the only one. Throws as findKept does.
 * @param commandFor what she was typing, with the number in it
 */
export function findOwnGroup(
  deps: Pick<Deps, 'store'>,
  typed: string,
  commandFor: (number: number) => string = (number) => `local start ${number}`,
): Local {
  const groups = ownGroups(deps);
  const hint =
    groups.length === 0
      ? 'To start one: momconnect local start "Tuesday Tots"'
      : `Each has a number, as in: momconnect ${commandFor(groups[0]?.number ?? 1)}`;
  return findKept(groups, typed, { what: 'group of your own', wordsOf: ({ name }) => name, hint });
}

/** `every Tuesday at 10 am`, or as much of it as is known; null for nothing. */
export function whenOf(local: Local, dates: DateForm): string | null {
  return whenInWords(localData(local, dates.today), dates);
}

/** Her first name, without what stands after it; null when none is set. */
export function firstNameSet({ settings }: Pick<Deps, 'settings'>): string | null {
  return firstWordOf(settings.get('name') ?? '');
}

/** Without a title, and without a family name: a wall is no place for one. */
export function firstWordOf(name: string): string | null {
  return withoutTitle(name).trim().split(/\s+/)[0] || null;
}

/** Words of the path, which always lie there. */
export function startContent<T>(content: Content, name: string): T {
  return readContent(content, `local-start/${name}`);
}
