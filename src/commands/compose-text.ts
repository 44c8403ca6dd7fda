/** Words for a text message, composed as notes are: from `content/texts` and what she gives. */

import type { Deps } from '../deps.ts';
import { composeNote } from '../domain/note/compose-note.ts';
import type { NoteForm, Occasion } from '../domain/note/occasion.ts';
import { findFriend } from './find-friend.ts';
import { addresseeOf } from './note/note-addressee.ts';
import { flagsOf, type GivenWords, gatherAnswers } from './note/note-answers.ts';
import { cardNamed } from './note/note-choices.ts';
import type { ReachOptions } from './reach.ts';
import { readContent } from './read-content.ts';
import { messageTo, type TextMessage } from './text.ts';

export interface ShortTextOptions extends GivenWords, ReachOptions {
  readonly seed?: number;
}

export interface ShortText extends Omit<TextMessage, 'words'> {
  readonly text: string;
  readonly seed: number;
  /** What she may want to look at before it goes out. */
  readonly flags: readonly string[];
}

/**
 * @param command as typed, for the way out when nobody of that name is found
 * @param typed the friend's name
 * @param name one occasion of `content/texts`
 */
export async function runShortText(
  deps: Deps,
  command: string,
  typed: string,
  name: string,
  options: ShortTextOptions,
): Promise<ShortText> {
  const friend = await findFriend(deps, typed, { command });
  const whom = addresseeOf(friend);
  const occasion = readContent<Occasion>(deps.content, `texts/${name}`);
  const form = readContent<NoteForm>(deps.content, 'texts/form');
  const answers = await gatherAnswers(deps, occasion, whom, options);
  const seed = options.seed ?? deps.newSeed();
  const { text } = composeNote({
    occasion,
    form,
    tone: 'warm',
    card: cardNamed('text', form),
    seed,
    friend: whom.called,
    signature: null,
    momWord: deps.settings.get('mom-word'),
    children: null,
    answers,
    avoid: new Set(),
  });
  const { words, ...message } = await messageTo(deps, friend, text.replace(/\n+/g, ' '), options);
  return {
    ...message,
    text: words,
    seed,
    flags: flagsOf(answers, whom.called),
  };
}
