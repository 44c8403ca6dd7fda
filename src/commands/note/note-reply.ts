/** `note reply`: she got an answer to a note, which counts as being in touch. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { type Logged, renderLog, runLogFor } from '../contact/log.ts';
import type { LogOptions } from '../contact/log-words.ts';
import { answering, Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { notFound } from '../shared/read-values.ts';
import { findDraft } from './note-drafts.ts';

type ReplyOptions = Pick<LogOptions, 'on' | 'note' | 'next'>;

export function noteReplyCommand(deps: Deps): Command {
  return new Command('reply')
    .description('save that they answered your note')
    .argument('<name...>', 'who answered, or the number of the draft')
    .option('--on <day>', 'the day it came; today if you leave it out')
    .option('--note <words>', 'something to remember')
    .option('--next <words>', 'what to ask next time')
    .examples(
      'momconnect note reply ana',
      'momconnect note 1 --reply --on yesterday --next "how the move went"',
    )
    .action(answering(deps, runNoteReply, renderLog));
}

async function runNoteReply(deps: Deps, input: string, options: ReplyOptions): Promise<Logged> {
  const friend = await whoAnswered(deps, input);
  return runLogFor(deps, [friend], { ...options, via: 'note' });
}

/** Here a number means a draft, not a friend from a list. */
async function whoAnswered(deps: Deps, input: string): Promise<Friend> {
  if (!/^#?\d+$/.test(input.trim())) return findFriend(deps, input, { command: 'note reply' });
  const { friend, number, to } = await findDraft(deps, input);
  const addressee = friend === null ? undefined : deps.store.read().friends.get(friend);
  if (addressee !== undefined && !addressee.isRemoved) return addressee;
  throw notFound(`Draft ${number} is for ${to === null ? 'someone' : `${to},`} who isn't on your list.`, {
    text: 'To add someone:',
    command: 'momconnect friend add NAME',
  });
}
