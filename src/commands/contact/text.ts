/**
 * `text`: a code on the screen that opens the message on her phone, with her words, those of `suggest`, or a short
 * text. Sends nothing. What's written down is that she sent it, if she says so.
 */

import type { Deps } from '../../deps.ts';
import { type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { nameThenWords } from '../../domain/friend/name-then-words.ts';
import { bookOf } from '../../domain/friend/names.ts';
import { type FindGroup, groupFinder } from '../../domain/friend/tag-groups.ts';
import type { ActWords } from '../../domain/suggest/act-words.ts';
import type { Opener } from '../../domain/suggest/opener.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { readContent } from '../shared/read-content.ts';
import { shorten } from '../shared/shorten.ts';
import { refuseSentAsData } from './ask-sent.ts';
import type { DeliveryOptions } from './delivery.ts';
import {
  answerShortText,
  nameAsked,
  type ShortTextOptions,
  textsListed,
  withShortTextOptions,
} from './short-text.ts';
import { messageTo, renderText, sendText, type TextMessage, withTextOptions } from './text-message.ts';

export function textCommand(deps: Deps): Command {
  const command = new Command('text')
    .description('words to text someone, ready on your phone')
    .argument('[name]', 'a name, or the number from the last list')
    .argument(
      '[words...]',
      "what to say; leave it out and it asks, so your words don't stay in the terminal's history",
    )
    .option('--for <what>', `words for it: ${textsListed}`);
  return withShortTextOptions(withTextOptions(command))
    .examples(
      'momconnect text 1',
      'momconnect text ana "Good luck today"',
      'momconnect text ana --for company',
      'momconnect text ana --for raincheck --detail Saturday',
      'momconnect text ana --via whatsapp',
      'momconnect text ana --copy',
      'momconnect text school-moms "Park at ten tomorrow?"',
    )
    .action(async (input: string | undefined, words: string[], options: ShortTextOptions) => {
      refuseSentAsData(deps, options);
      const { friends } = deps.store.read();
      const book = bookOf(friends);
      const allWords = input === undefined ? [await nameAsked(deps)] : [input, ...words];
      const group = groupTyped(allWords, groupFinder([...friends.values()], book));
      if (group !== null && !deps.globals.json) return textEach(deps, group.members, group.rest, options);
      const { name, rest } = nameThenWords(allWords, book);
      await textOne(deps, name, rest, options);
    });
}

async function textOne(
  deps: Deps,
  name: string,
  words: readonly string[],
  options: ShortTextOptions,
): Promise<void> {
  if (await answerShortText(deps, name, words, options)) return;
  await sendText(deps, await runText(deps, name, words, options), options, renderText);
}

/** A tag with several people, and the words after it. */
function groupTyped(words: readonly string[], find: FindGroup) {
  for (let length = words.length; length > 0; length--) {
    const group = find(words.slice(0, length).join(' '));
    if (group !== null && group.members.length > 1)
      return { members: group.members, rest: words.slice(length) };
  }
  return null;
}

/** One after the other; on a terminal, she says when to go on. */
async function textEach(
  deps: Deps,
  members: readonly Friend[],
  words: readonly string[],
  options: ShortTextOptions,
): Promise<void> {
  const { prompter, output } = deps;
  for (const [at, friend] of members.entries()) {
    if (at > 0 && !prompter.isInteractive) output.answer('');
    if (at > 0 && prompter.isInteractive) {
      const membersLeft = members.length - at;
      const answer = await prompter.ask({
        message: `Next: ${friend.name}${membersLeft > 1 ? `, and ${membersLeft - 1} more` : ''}.  yes, stop`,
        fallback: 'yes',
      });
      if (/^(?:s|n|q|done)/i.test(answer.trim())) return;
    }
    await textOne(deps, friend.id, words, options);
  }
}

export async function runText(
  deps: Deps,
  input: string,
  words: readonly string[],
  options: DeliveryOptions = {},
): Promise<TextMessage> {
  const friend = await findFriend(deps, input, { command: 'text' });
  return messageTo(deps, friend, words.join(' ').trim() || (await wordsFor(deps, friend)), options);
}

/** In letters. */
const longestShown = 300;

/**
 * The words she was shown today, or else what `suggest` would say. A note that we can't put into a text is shown to her
 * beside it.
 */
async function wordsFor(deps: Deps, friend: Friend): Promise<string> {
  const { prompter, output } = deps;
  const { text, unsaid } = await openerNow(deps, friend);
  if (unsaid !== null)
    output.say(output.style.wrap(`You wanted to remember: "${shorten(unsaid, longestShown)}"`));
  if (!prompter.isInteractive) return text;
  const message = `What do you want to say to ${firstNameOf(friend)}?`;
  return (await prompter.ask({ message, fallback: text })).trim() || text;
}

async function openerNow({ content, today, store }: Deps, friend: Friend): Promise<Opener> {
  const { openerFor, withWantedNow } = await import('../../domain/suggest/text-from-next.ts');
  const { readTypedWords } = await import('../shared/typed-words.ts');
  const wanting = withWantedNow(friend, store.read(), today);
  const words = readContent<ActWords>(content, 'acts');
  const opener = openerFor(wanting, 'text', today, words, readTypedWords(content));
  const proposal = store.proposed(friend.id);
  const isShown = proposal !== null && proposal.way !== 'note' && proposal.next === wanting.next;
  return isShown ? { ...opener, text: proposal.words } : opener;
}
