/** A name that nobody on her list has, after `log`: asked about on a terminal, added, or refused. */

import type { Deps } from '../../deps.ts';
import type { FriendAdded } from '../../domain/friend/changes.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendId } from '../../domain/friend/friend-id.ts';
import { bookOf, namesInWords, type Person, shortNameOf, writtenAsName } from '../../domain/friend/names.ts';
import { newFriend } from '../../domain/friend/record.ts';
import { nearestTag } from '../../domain/friend/tag-groups.ts';
import { UserError } from '../../errors.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import { isYes } from '../shared/ask.ts';
import { askWhoMeant } from '../shared/find-unsure.ts';
import { isHiddenCalled, nameTaken } from '../shared/hidden-names.ts';
import { readName } from '../shared/read-name.ts';
import { nobodyNamed } from './log-refusals.ts';
import type { LogWords } from './log-words.ts';

const longestCommand = 60;

function nearestOf({ match }: Person): readonly Friend[] {
  if (match.kind === 'none') return match.nearest;
  return match.kind === 'one' ? [match.friend] : match.friends;
}

export async function askAbout(
  deps: Deps,
  person: Person,
  logWords: LogWords,
): Promise<Friend | 'new' | 'nobody'> {
  const nearest = nearestOf(person);
  const name = writtenAsName(withoutOwner(person.input));
  if (!deps.prompter.isInteractive || tagNear(deps, person) !== null) throw notFound(deps, person, logWords);
  if (nearest.length === 0) {
    const answer = await deps.prompter.ask({ message: `${name} is new. Add ${name}?`, fallback: 'yes' });
    return isYes(answer) ? 'new' : 'nobody';
  }
  return askWhoMeant(deps, nearest, true);
}

/**
 * Like `friend add`: someone who was removed comes back under the same id, with everything saved.
 *
 * @param before friends already added by the same line
 * @throws UserError `exists` for the full name of a hidden friend
 */
export function newcomerCalled({ store, today }: Deps, input: string, before: readonly FriendAdded[]) {
  const name = writtenAsName(readName([withoutOwner(input)]));
  const { friends, merged } = store.read();
  if (isHiddenCalled(name, friends.values()))
    throw nameTaken({ text: 'Someone else:', command: `momconnect friend add ${inQuotes(name)} --another` });
  const sameName = before.find((each) => each.name === name);
  const isTaken = (id: string) =>
    id in merged || friends.get(id)?.isRemoved === false || before.some(({ friend }) => friend === id);
  const id = sameName?.friend ?? friendId(name, isTaken);
  const change: FriendAdded = { type: 'friend.added', friend: id, on: today, name };
  const friend: Friend = { ...newFriend(id, change), state: 'active', activeSpans: [[today, null]] };
  return { change, friend };
}

/** Shorter words are everywhere, and near to each other. */
const shortestTag = 4;

/** A tag that was mistyped; null when nobody has one like it, or somebody has a name like it. */
function tagNear({ store }: Deps, person: Person): string | null {
  return nearestOf(person).length > 0 ? null : nearestTag(person.input, store.read().friends.values());
}

/** `Jess` of `Jess's kid`. */
const withoutOwner = (name: string): string => name.replace(/['’]s$/, '');

export function notFound(deps: Deps, person: Person, { input }: LogWords): UserError {
  const name = withoutOwner(person.input.trim());
  const nearest = nearestOf(person);
  const [friend] = nearest;
  const names = nearest.map((each) => each.name);
  const tag = tagNear(deps, person);
  const choice = tag === null ? namesInWords(names, 'or') : `the tag ${tag}`;
  const near = choice === '' ? '' : ` Did you mean ${choice}?`;
  const words = input.map((word) => (/\s/.test(word) ? inQuotes(word) : shellQuote(word))).join(' ');
  const add = `momconnect log ${words.length > longestCommand ? '"..."' : words} --add`;
  const other = tag ?? (friend && shortNameOf(friend, bookOf(deps.store.read().friends)));
  const again = other && `momconnect log ${shellQuote(other)}`;
  return new UserError(`Nobody called "${name}" is on your list.${near}`, {
    code: 'not_found',
    ways: again
      ? [
          [
            { text: '', command: again },
            { text: 'or, someone new:', command: add },
          ],
        ]
      : [{ text: `To add ${writtenAsName(name)} too:`, command: add }],
  });
}

/** For words without any name. One of them may be a mistyped tag. */
export function nobodyIn({ store }: Deps, { input }: LogWords): UserError {
  const words = input.join(' ').split(/\s+/);
  const friends = [...store.read().friends.values()];
  const tags = words.map((word) => (word.length < shortestTag ? null : nearestTag(word, friends)));
  const at = tags.findIndex((tag) => tag !== null);
  const tag = tags[at] ?? null;
  if (tag === null)
    return nobodyNamed({ text: 'For example:', command: 'momconnect log "coffee with ana last friday"' });
  const choice = words.with(at, tag).map(shellQuote).join(' ');
  return nobodyNamed({ text: `Did you mean the tag ${tag}?`, command: `momconnect log ${choice}` });
}
