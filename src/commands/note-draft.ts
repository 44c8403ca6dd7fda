/** `note draft`: words for a handwritten note, from what she knows of a friend and nothing else. Kept as a draft. */

import { Command, InvalidArgumentError } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { composeNote } from '../domain/note/compose-note.ts';
import { greetingName } from '../domain/note/greeting-name.ts';
import type { NoteRequest } from '../domain/note/note.ts';
import { recentPhrases } from '../domain/note/recent-phrases.ts';
import { UserError } from '../errors.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { findFriend } from './find-friend.ts';
import { flagsOf, type GivenWords, gatherAnswers } from './note-answers.ts';
import {
  cardNamed,
  chooseCard,
  chooseOccasion,
  occasionNamed,
  readNoteContent,
  readOccasion,
  toneNamed,
} from './note-choices.ts';
import { type DraftedNote, keepNote } from './note-keep.ts';
import { reviewNote } from './note-review.ts';
import { renderNoteView } from './note-view.ts';

interface DraftOptions extends GivenWords {
  readonly occasion?: string;
  readonly tone: string;
  readonly card?: string;
  readonly seed?: number;
}

export function noteDraftCommand(deps: Deps): Command {
  const { occasions } = readNoteContent(deps.content);
  return new Command('draft')
    .description('words for a handwritten note, ready to copy onto a card')
    .argument('[name...]', 'who it is for')
    .option('--occasion <occasion>', occasions.map(({ occasion }) => occasion).join(', '))
    .option('--detail <words>', 'the one thing it is about; left out, it is asked')
    .option('--fact <slot=words>', 'the answer to another of its questions', (each, all: string[] = []) => [
      ...all,
      each,
    ])
    .option('--tone <tone>', 'warm, light, brief', 'warm')
    .option('--card <card>', 'postcard, a2, a6, 5x7')
    .option('--seed <number>', 'the same number gives the same words', wholeNumber)
    .addHelpText(
      'after',
      examples([
        'momconnect note draft ana',
        'momconnect note draft ana --occasion inspires --detail "laughed at the rain"',
        'momconnect note draft bea --occasion ask --fact time="Thursday at three"',
      ]),
    )
    .action(async (words: string[], options: DraftOptions) => {
      present(deps, await runNoteDraft(deps, words, options), renderNoteDraft);
    });
}

function wholeNumber(typed: string): number {
  if (/^\d{1,15}$/.test(typed)) return Number(typed);
  throw new InvalidArgumentError('A whole number, as in 7.');
}

/** Asks on a terminal for what no flag says, and shows the note before it is kept; null when she drops it. */
export async function runNoteDraft(
  deps: Deps,
  words: readonly string[],
  options: DraftOptions,
): Promise<DraftedNote | null> {
  const content = readNoteContent(deps.content);
  const flagged = {
    tone: toneNamed(options.tone),
    card: options.card === undefined ? null : cardNamed(options.card, content.form),
    entry: options.occasion === undefined ? null : occasionNamed(options.occasion, content.occasions),
  };
  const friend = await findFriend(deps, words.length > 0 ? words.join(' ') : await askWhom(deps), {
    command: 'note draft',
  });
  const occasion = readOccasion(
    deps.content,
    flagged.entry ?? (await chooseOccasion(deps, content.occasions)),
  );
  const answers = await gatherAnswers(deps, occasion, friend, options);
  const request: NoteRequest = {
    occasion,
    form: content.form,
    tone: flagged.tone,
    card: flagged.card ?? (await chooseCard(deps, content.form)),
    seed: options.seed ?? deps.newSeed(),
    friend: greetingName(friend),
    signature: await askSignature(deps),
    momWord: deps.settings.get('mom-word'),
    answers,
    avoid: options.seed === undefined ? recentPhrases(deps.store.read().drafts, friend.id) : new Set(),
  };
  const flags = flagsOf(answers, friend);
  const kept = deps.prompter.isInteractive
    ? await reviewNote(deps, request, flags)
    : { note: composeNote(request), seed: request.seed };
  return kept === null ? null : keepNote(deps, request, friend, kept, flags);
}

async function askWhom({ prompter }: Deps): Promise<string> {
  const typed = prompter.isInteractive ? await prompter.ask({ message: 'Who is it for?' }) : '';
  if (typed !== '') return typed;
  throw new UserError('A note needs someone to go to.', {
    code: 'usage',
    hint: 'As in: momconnect note draft ana',
  });
}

/** Asked on a terminal, so that one card can be signed another way. */
async function askSignature({ prompter, settings }: Deps): Promise<string | null> {
  const name = settings.get('name');
  if (!prompter.isInteractive) return name;
  const typed = await prompter.ask({ message: 'Sign it as', ...(name === null ? {} : { fallback: name }) });
  return typed.trim() === '' ? null : typed.trim();
}

export function renderNoteDraft(drafted: DraftedNote | null, style: Style): string {
  if (drafted === null) return 'Nothing was kept.';
  const { number, isShown, namesHelp } = drafted;
  const view = isShown ? [] : [renderNoteView(drafted, style), ''];
  const help = namesHelp ? ['If any of that is about you: momconnect help-now'] : [];
  const lines = [
    `Kept as draft ${number}. To copy from: momconnect note show ${number}`,
    `When it is in the post: momconnect note posted ${number}`,
    ...help,
  ];
  return [...view, ...lines.map((line) => style.wrap(line))].join('\n');
}
