/** Who a note is for: one of her friends, or a name that isn't on the list. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { childrenInWords } from '../../domain/friend/friend-children.ts';
import { firstNameOf } from '../../domain/friend/person-name.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { UserError } from '../../errors.ts';
import { askNeeded } from '../shared/ask.ts';
import { findFriend } from '../shared/find-friend.ts';
import { forExample, usage } from '../shared/read-values.ts';

export interface Addressee extends Pick<Friend, 'inspires'> {
  /** null for a name that isn't on the list. */
  readonly friend: string | null;
  /** That name, as she typed it. */
  readonly to?: string;
  /** As the note greets her. */
  readonly called: string;
  /** The first names of her children, in words. */
  readonly children: string | null;
}

/**
 * @param words the name of a friend, in words as typed
 * @param to a name for someone who isn't on the list
 * @throws UserError `usage` for both or neither, and what findFriend throws
 */
export async function findAddressee(
  deps: Deps,
  words: readonly string[],
  to: string | undefined,
): Promise<Addressee> {
  if (to === undefined) {
    if (words.length === 0) return addresseeOf(await askWhom(deps));
    const input = words.join(' ');
    const friend = await friendFor(deps, input);
    return { ...addresseeOf(friend), ...nicknameTyped(input, friend) };
  }
  const name = withNameCapitals(visibleName(to));
  const way = {
    text: "For someone who isn't on your list:",
    command: 'momconnect note draft --to "Mrs. Example"',
  };
  if (name === '') throw usage('--to needs a name.', way);
  if (words.length > 0) throw usage('Who is it for? Use a name from your list, or --to, but not both.', way);
  return { friend: null, to: name, called: name, inspires: null, children: null };
}

/** A name typed in lower case gets its capitals: `ms kim`. Nobody is greeted as `the Nguyens`. */
function withNameCapitals(input: string): string {
  const words = input.split(' ');
  if (words.length > 1 && /^the$/i.test(words[0] ?? '')) return withNameCapitals(words.slice(1).join(' '));
  const isName = input === input.toLowerCase() && words.length < 4;
  return isName ? words.map(capitalize).join(' ') : input;
}

/** She calls her what she types: `Mo` for Maureen. */
function nicknameTyped(input: string, { nicknames }: Friend): Pick<Addressee, 'called'> | null {
  const nickname = nicknames.find((name) => foldText(name) === foldText(input));
  return nickname === undefined ? null : { called: withNameCapitals(nickname) };
}

function addresseeOf(friend: Friend): Addressee {
  return {
    friend: friend.id,
    called: firstNameOf(friend),
    inspires: friend.inspires,
    children: childrenInWords(friend),
  };
}

const friendFor = (deps: Deps, input: string): Promise<Friend> =>
  findFriend(deps, input, { command: 'note draft' });

/** Asks again when nobody has the name. */
async function askWhom(deps: Deps): Promise<Friend> {
  const { prompter, output } = deps;
  const message = 'Who is it for?';
  if (!prompter.isInteractive) throw usage(message, forExample('momconnect note draft ana'));
  for (;;) {
    const answer = await askNeeded(prompter, { message });
    try {
      return await friendFor(deps, answer);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'not_found') throw error;
      output.say(output.style.wrap(`${error.message} Try another name, or press Enter to stop.`));
    }
  }
}
