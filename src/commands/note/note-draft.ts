/** `note draft`: words for a handwritten note, only from what she knows about a friend. Saved as a draft. */

import type { Deps, Style } from '../../deps.ts';
import { withPanels } from '../../domain/note/card.ts';
import { composeNote, type NoteRequest } from '../../domain/note/compose-note.ts';
import { kindnessRemarks } from '../../domain/note/kindness.ts';
import type { Card } from '../../domain/note/occasion.ts';
import { recentLetters } from '../../domain/note/recent-letters.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command, collect, InvalidArgumentError } from '../shared/command.ts';
import { seedNumber } from '../shared/read-values.ts';
import { withCustomLetters } from './custom-letters.ts';
import { findAddressee } from './note-addressee.ts';
import { type GivenAnswers, type GivenWords, gatherAnswers, openAsks, wordsIn } from './note-answers.ts';
import {
  cardNamed,
  chooseCard,
  chooseOccasion,
  kindnessRules,
  lengthNamed,
  occasionTyped,
  readNoteContent,
  readOccasion,
  toneFor,
  toneNamed,
} from './note-choices.ts';
import { explainNote } from './note-explain.ts';
import { type DraftedNote, keepNote } from './note-keep.ts';
import { reviewNote, type ViewNote } from './note-review.ts';
import { leftOutLine, lengthNotes, renderNoteView, sizeLine } from './note-view.ts';

interface DraftOptions extends GivenWords {
  readonly to?: string;
  readonly occasion?: string;
  readonly tone: string;
  readonly card?: string;
  readonly panels?: number;
  readonly length?: string;
  readonly seed?: number;
  readonly explain?: boolean;
}

export function noteDraftCommand(plainDeps: Deps): Command {
  const deps = withCustomLetters(plainDeps);
  const { form, occasions } = readNoteContent(deps.content);
  return new Command('draft')
    .description('words for a handwritten note, ready to copy onto a card')
    .argument('[name...]', "who it's for")
    .option('--to <name>', "someone who isn't on your list, the way the note should greet them")
    .option('--occasion <occasion>', occasions.map(({ occasion }) => occasion).join(', '))
    .option('--detail <words>', "the one thing it's about; leave it out and it asks")
    .option('--fact <slot=words>', 'the answer to another of its questions', collect)
    .option('--tone <tone>', 'warm, light, brief', 'warm')
    .option('--card <card>', 'postcard, a2, a6, 5x7')
    .option('--panels <count>', 'how many panels of the card you write on: 1 or 2', panelCount)
    .option('--length <length>', form.lengths.map(({ length }) => length).join(', '))
    .option('--explain', 'show which sentences are yours and which are ours')
    .option('--seed <number>', 'use the same number to get the same words again', seedNumber)
    .examples(
      'momconnect note draft ana',
      'momconnect note draft ana --occasion inspires --detail "laughed at the rain"',
      'momconnect note draft bea --occasion birthday --fact line="See you Saturday!"',
      'momconnect note draft --to "Mrs. Example" --length short --explain',
    )
    .action(async (words: string[], options: DraftOptions) => {
      const drafted = await runNoteDraft(deps, words, options);
      // At a terminal she's just read it.
      const isShown = deps.prompter.isInteractive;
      if (drafted === null) return printAnswer(deps, null, () => 'Nothing was saved.');
      const { size, more, ...data } = drafted;
      printAnswer(deps, data, renderNoteDraft, { isShown, size, more });
    });
}

function panelCount(input: string): number {
  if (input === '1' || input === '2') return Number(input);
  throw new InvalidArgumentError('It can be 1 or 2.');
}

/** Asks on a terminal for what no flag says, and shows the note before saving it; null when she drops it. */
export async function runNoteDraft(
  deps: Deps,
  words: readonly string[],
  options: DraftOptions,
): Promise<DraftedNote | null> {
  const content = readNoteContent(deps.content);
  const flagged = {
    tone: toneNamed(options.tone),
    length: options.length === undefined ? {} : { length: lengthNamed(options.length, content.form) },
    card: options.card === undefined ? null : cardNamed(options.card, content.form),
    entry:
      options.occasion === undefined ? null : await occasionTyped(deps, options.occasion, content.occasions),
  };
  const addressee = await findAddressee(deps, words, options.to);
  const entry =
    flagged.entry ??
    (await chooseOccasion(deps, content.occasions, proposedOccasion(deps, addressee.friend)));
  const occasion = readOccasion(deps, entry);
  const { tone, remark } = toneFor(occasion, flagged.tone);
  const answers = await gatherAnswers(deps, occasion, addressee, options);
  const panels = options.panels ?? 1;
  const card = withPanels(flagged.card ?? (await chooseCard(deps, content.form)), panels);
  const request: NoteRequest = {
    occasion,
    tone,
    ...flagged.length,
    card,
    seed: options.seed ?? deps.newSeed(),
    friend: addressee.called,
    signature: await askSignature(deps),
    answers: wordsIn(answers),
    avoid: options.seed === undefined ? recentLetters(deps.store.read().drafts, addressee) : new Set(),
  };
  const view = viewer(deps, request, card, answers, {
    remarks: remark === null ? [] : [remark],
    explains: options.explain === true,
  });
  const choice = deps.prompter.isInteractive ? await reviewNote(deps, request, view) : composeNote(request);
  return choice === null
    ? null
    : keepNote(deps, request, { ...addressee, panels, card }, choice, view(choice));
}

/** The occasion of the card that `suggest` offered today. */
function proposedOccasion({ store }: Deps, friend: string | null): string | null {
  const proposal = friend === null ? null : store.proposed(friend);
  return proposal?.way === 'note' ? proposal.occasion : null;
}

function viewer(
  deps: Deps,
  request: NoteRequest,
  card: Card,
  answers: GivenAnswers,
  { remarks, explains }: { readonly remarks: readonly string[]; readonly explains: boolean },
): ViewNote {
  // "Sorry" can hurt in a card for the sick, but a card to an old friend has room for it.
  const rules = kindnessRules(deps.content).filter(
    ({ only }) => only === undefined || request.occasion.grave,
  );
  const { form } = readNoteContent(deps.content);
  return (note) => ({
    text: note.text,
    gap: note.gap,
    hasDetails: note.trace.some(({ from }) => from.length > 0),
    flags: [
      ...remarks,
      ...new Set([...answers.values()].flatMap((answer) => answer.remarks)),
      ...kindnessRemarks(note.text, rules, request.occasion.occasion),
    ],
    size: sizeLine(note.text, card, form),
    lengthNotes: [...lengthNotes(request, note), ...leftOutLine(note, answers, card, request)],
    ...(deps.prompter.isInteractive ? {} : { more: openAsks(request.occasion, answers) }),
    ...(explains ? { explain: explainNote(note.trace, request.occasion, answers) } : {}),
  });
}

/** Asks on a terminal, so that she can sign one card another way. */
async function askSignature({ prompter, settings }: Deps): Promise<string | null> {
  const name = signatureOf(settings.get('name'));
  if (!prompter.isInteractive) return name;
  const answer = await prompter.ask({
    message: 'How do you sign it?',
    ...(name === null ? {} : { fallback: name }),
  });
  return signatureOf(answer);
}

/** `brenda` is Brenda on paper, but `your sis` and `KB` stay. */
function signatureOf(input: string | null): string | null {
  const name = input?.trim() ?? '';
  if (name === '') return null;
  const isName = name === name.toLowerCase() && !/^(?:your|ur|the|me|us)\b/.test(name);
  return isName ? name.split(' ').map(capitalize).join(' ') : name;
}

type OnScreen = Pick<DraftedNote, 'size' | 'more'> & { readonly isShown: boolean };

function renderNoteDraft(
  drafted: Omit<DraftedNote, 'size' | 'more'>,
  style: Style,
  { isShown, ...onScreen }: OnScreen,
): string {
  const { number } = drafted;
  const view = isShown ? [] : [renderNoteView({ ...drafted, ...onScreen }, style), ''];
  return [
    ...view,
    withCommand(`Saved as draft ${number}. To copy it:`, `momconnect note ${number}`, style),
    withCommand("When it's mailed:", `momconnect note ${number} --mailed`, style),
  ].join('\n');
}
