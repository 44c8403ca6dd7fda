/** A whole text message of `content/texts`, with her words in it. */

import type { Deps } from '../../deps.ts';
import { firstNameOf } from '../../domain/friend/person-name.ts';
import { composeNote } from '../../domain/note/compose-note.ts';
import type { Occasion } from '../../domain/note/occasion.ts';
import { isLooseTime } from '../../domain/note/text-forms.ts';
import { isGrave } from '../../domain/suggest/next-grave.ts';
import { type GivenWords, wordsIn } from '../note/note-answers.ts';
import { inHerIdiom } from '../note/note-choices.ts';
import { findFriend } from '../shared/find-friend.ts';
import { readContent } from '../shared/read-content.ts';
import type { DeliveryOptions } from './delivery.ts';
import { gatherTextAnswers, type TextAnswer } from './text-answers.ts';
import { messageTo, type TextMessage } from './text-message.ts';

/** How many words a text may have before parts are dropped. What she typed is sent completely, however long. */
const longestText = { comfortable: 30, full: 200 };

export interface ShortTextWords extends GivenWords, DeliveryOptions {
  readonly seed?: number;
}

export interface ShortText extends Omit<TextMessage, 'words'> {
  readonly text: string;
  readonly seed: number;
  /** Things she may want to check before sending it. */
  readonly flags: readonly string[];
}

/**
 * @param command as typed, for the way out when nobody has that name
 * @param input the friend's name
 * @param name one occasion of `content/texts`
 */
export async function runShortText(
  deps: Deps,
  command: string,
  input: string,
  name: string,
  options: ShortTextWords,
): Promise<ShortText> {
  const friend = await findFriend(deps, input, { command });
  const firstName = firstNameOf(friend);
  const template = inHerIdiom(deps, readContent<Occasion>(deps.content, `texts/${name}`));
  const answers = await gatherTextAnswers(deps, template, firstName, options);
  const seed = options.seed ?? deps.newSeed();
  const { text } = composeNote({
    occasion: withoutSecondQuestion(
      withTimeApart(
        fittingNew(fittingPlan(template, answers.get('plan')?.text), answers.get('new')?.text),
        answers.get('time')?.text,
      ),
      [...answers.values()],
    ),
    tone: null,
    card: longestText,
    seed,
    friend: firstName,
    signature: null,
    answers: wordsIn(answers),
    avoid: new Set(),
  });
  const { words, ...message } = await messageTo(deps, friend, text, options);
  return {
    ...message,
    text: words,
    seed,
    flags: [...answers.values()].flatMap(({ changes, remarks }) => [...changes, ...remarks]),
  };
}

/** Nobody cancels `your baby shower` or `book club at your house`: she can't make it there. */
function fittingPlan(occasion: Occasion, plan = ''): Occasion {
  const isFriends = /^your\b|\bat your\b/i.test(plan);
  const letters = occasion.letters.filter(({ body }) => body.includes('make it to {plan}') === isFriends);
  return letters.length === 0 ? occasion : { ...occasion, letters };
}

/** `hosting it at mine` can't come after `Could we do`. */
function fittingNew(occasion: Occasion, planned = ''): Occasion {
  if (!/^\w+ing\b/i.test(planned) || /^(?:evening|morning|spring)\b/i.test(planned)) return occasion;
  return { ...occasion, letters: occasion.letters.filter(({ body }) => body.includes('How about {new}')) };
}

/** `Could I call you? I'm free at naptime, so 1 to 2:30.`: a time of many words is no end of a question. */
function withTimeApart(occasion: Occasion, time = ''): Occasion {
  if (!isLooseTime(time)) return occasion;
  const isSentence = /^(?:I|we)\b/.test(time);
  const letters = occasion.letters.map((letter) => ({
    ...letter,
    body: letter.body.replace(' {time}?', isSentence ? '? [[{time}.]]' : "? I'm free {time}."),
  }));
  return { ...occasion, letters };
}

/**
 * After her own question, one of ours would be too many, and saying that there's no hurry would contradict her. After a
 * death or an illness, `How have you been?` is a jolt.
 */
function withoutSecondQuestion(occasion: Occasion, answers: readonly TextAnswer[]): Occasion {
  if (!answers.some(({ text }) => text.endsWith('?') || isGrave(text))) return occasion;
  const letters = occasion.letters.filter(({ body }) => !/\?|\btake your time\b/i.test(body));
  return letters.length === 0 ? occasion : { ...occasion, letters };
}
