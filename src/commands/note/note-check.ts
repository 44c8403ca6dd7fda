/** `note check`: a second look at her words before they are sent. Changes and forbids nothing. */

import type { Deps, Style } from '../../deps.ts';
import { gapIn } from '../../domain/note/compose-note.ts';
import { type Finding, findUnkind } from '../../domain/note/kindness.ts';
import { UserError } from '../../errors.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { forExample } from '../shared/read-values.ts';
import { withCustomLetters } from './custom-letters.ts';
import { kindnessRules, occasionNamed, readNoteContent } from './note-choices.ts';
import { findDraft } from './note-drafts.ts';

/** More at once would feel like a scolding, and wouldn't fit on a screen. */
const mostShown = 6;

export interface CheckedNote {
  /** As it is in the words; null when there is none. */
  readonly gap: string | null;
  readonly findings: readonly ({ readonly line: number } & Pick<
    Finding,
    'found' | 'group' | 'why' | 'instead'
  >)[];
}

export function noteCheckCommand(deps: Deps): Command {
  return new Command('check')
    .description('check your words: what could hurt, and what you could say instead')
    .argument('<file>', 'a text file, the number of a draft, or - for piped input')
    .option('--occasion <occasion>', "what it's for; a draft already has one")
    .examples('momconnect note check 1', 'momconnect note check letter.txt --occasion sympathy')
    .action(async (typed: string, { occasion }: { occasion?: string }) => {
      printAnswer(deps, await runNoteCheck(deps, typed, occasion ?? null), renderNoteCheck);
    });
}

export async function runNoteCheck(
  deps: Deps,
  typed: string,
  typedOccasion: string | null,
): Promise<CheckedNote> {
  const ownOccasion =
    typedOccasion === null
      ? null
      : occasionNamed(typedOccasion, readNoteContent(withCustomLetters(deps).content).occasions).occasion;
  const { text, occasion } = await readText(deps, typed);
  const findings = findUnkind(text, kindnessRules(deps.content), ownOccasion ?? occasion);
  return {
    gap: gapIn(text),
    findings: findings.map(({ start, found, group, why, instead }) => ({
      line: lineAt(text, start),
      found,
      group,
      why,
      instead,
    })),
  };
}

/** A number is a draft. For a file with such a name, she types `./3`. */
async function readText(
  deps: Deps,
  typed: string,
): Promise<{ readonly text: string; readonly occasion: string | null }> {
  if (/^#?\d+$/.test(typed)) return findDraft(deps, typed);
  const text = decodeText(deps.files.read(typed));
  if (text.trim() === '') {
    const way = forExample('momconnect note check letter.txt');
    throw new UserError("There aren't any words in there.", { code: 'unreadable', ways: [way] });
  }
  return { text, occasion: null };
}

/** Counts from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

export function renderNoteCheck({ findings, gap }: CheckedNote, style: Style): string {
  const still = gap === null ? [] : [style.wrap(`There's still a blank to fill in: ${gap}`)];
  if (findings.length === 0) return [...still, style.wrap('Nothing here is likely to hurt.')].join('\n');
  const rows = findings
    .slice(0, mostShown)
    .flatMap(({ line, found, why, instead }) => [
      style.wrap(`Line ${line}: "${found}"`),
      style.wrap(instead === null ? `${why} Maybe leave it out.` : `${why} Maybe: ${instead}`, '  ', '  '),
    ]);
  const more = findings.length - mostShown;
  return [
    ...still,
    ...rows,
    ...(more > 0 ? [`And ${more} more. Fix these, then check again.`] : []),
    '',
    style.wrap("These are only ideas. It's your note, so you decide."),
  ].join('\n');
}
