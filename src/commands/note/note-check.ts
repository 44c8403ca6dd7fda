/** `note check`: a second look at her words before they are sent. Changes and forbids nothing. */

import type { Deps, Style } from '../../deps.ts';
import { gapIn } from '../../domain/note/compose-note.ts';
import { findUnkind } from '../../domain/note/kindness.ts';
import { UserError } from '../../errors.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import { forExample } from '../shared/read-values.ts';
import { withCustomLetters } from './custom-letters.ts';
import { kindnessRules, occasionNamed, readNoteContent } from './note-choices.ts';
import { findDraft } from './note-drafts.ts';

/** More at once would feel like a scolding, and wouldn't fit on a screen. */
const mostShown = 6;

export function noteCheckCommand(deps: Deps): Command {
  return new Command('check')
    .description('check your words: what could hurt, and what you could say instead')
    .argument('<file>', 'a text file, the number of a draft, or - for piped input')
    .option('--occasion <occasion>', "what it's for; a draft already has one")
    .examples('momconnect note check 1', 'momconnect note check letter.txt --occasion sympathy')
    .action(async (input: string, { occasion }: { occasion?: string }) => {
      printAnswer(deps, await runNoteCheck(deps, input, occasion), renderNoteCheck);
    });
}

/** `gap` is as it stands in the words; null when there is none. Lines count from 1. */
async function runNoteCheck(deps: Deps, input: string, typedOccasion: string | undefined) {
  const readOccasions = () => readNoteContent(withCustomLetters(deps).content).occasions;
  const ownOccasion =
    typedOccasion === undefined ? null : occasionNamed(typedOccasion, readOccasions()).occasion;
  const { text, occasion } = await readText(deps, input);
  const lineAt = (offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/).length;
  const findings = findUnkind(text, kindnessRules(deps.content), ownOccasion ?? occasion);
  const findingsShown = findings.map(({ start, found, group, why, instead }) => {
    return { line: lineAt(start), found, group, why, instead };
  });
  return { gap: gapIn(text), findings: findingsShown };
}

/** A number is a draft. For a file with such a name, she types `./3`. */
async function readText(deps: Deps, input: string): Promise<{ text: string; occasion: string | null }> {
  if (/^#?\d+$/.test(input)) return findDraft(deps, input);
  const text = decodeText(deps.files.read(input));
  if (text.trim() === '') {
    const way = forExample('momconnect note check letter.txt');
    throw new UserError("There aren't any words in there.", { code: 'unreadable', ways: [way] });
  }
  return { text, occasion: null };
}

function renderNoteCheck({ findings, gap }: Awaited<ReturnType<typeof runNoteCheck>>, style: Style): string {
  const still = gap !== null && `There's still a blank to fill in: ${gap}`;
  if (findings.length === 0) return screen(style, [still, 'Nothing here is likely to hurt.']);
  const more = findings.length - mostShown;
  return screen(style, [
    still,
    ...findings.slice(0, mostShown).flatMap(({ line, found, why, instead }) => [
      `Line ${line}: "${found}"`,
      {
        text: instead === null ? `${why} Maybe leave it out.` : `${why} Maybe: ${instead}`,
        first: '  ',
        rest: '  ',
      },
    ]),
    more > 0 && `And ${more} more. Fix these, then check again.`,
    '',
    "These are only ideas. It's your note, so you decide.",
  ]);
}
