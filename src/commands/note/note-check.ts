/** `note check`: a second look at words of hers before they are sent. It changes and forbids nothing. */

import type { Deps, Style } from '../../deps.ts';
import { gapIn } from '../../domain/note/compose-note.ts';
import { type Finding, findUnkind } from '../../domain/note/kindness.ts';
import { UserError } from '../../errors.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { Command } from '../command.ts';
import { kindnessRules } from './kindness-rules.ts';
import { occasionNamed, readNoteContent } from './note-choices.ts';
import { findDraft } from './note-drafts.ts';
import { withOwnWords } from './own-words.ts';

/** More at one go would be a telling-off, and more than a screen holds. */
const mostShown = 6;

export interface CheckedNote {
  /** As it stands in the words; null when there is none. */
  readonly gap: string | null;
  readonly findings: readonly ({ readonly line: number } & Pick<
    Finding,
    'found' | 'group' | 'why' | 'instead'
  >)[];
}

export function noteCheckCommand(deps: Deps): Command {
  return new Command('check')
    .description('a second look at your words: what could land hard, and what could stand there')
    .argument('<file>', 'a text file, - for what comes through a pipe, or the number of a draft')
    .option('--occasion <occasion>', 'what it is for; a draft knows its own')
    .addHelpText(
      'after',
      examples(['momconnect note check 1', 'momconnect note check letter.txt --occasion sympathy']),
    )
    .action(async (typed: string, { occasion }: { occasion?: string }) => {
      present(deps, await runNoteCheck(deps, typed, occasion ?? null), renderNoteCheck);
    });
}

export async function runNoteCheck(
  deps: Deps,
  typed: string,
  typedOccasion: string | null,
): Promise<CheckedNote> {
  const named =
    typedOccasion === null
      ? null
      : occasionNamed(typedOccasion, readNoteContent(withOwnWords(deps).content).occasions).occasion;
  const { text, occasion } = await readText(deps, typed);
  const found = findUnkind(text, kindnessRules(deps.content), named ?? occasion);
  return {
    gap: gapIn(text),
    findings: found.map(({ start, found, group, why, instead }) => ({
      line: lineAt(text, start),
      found,
      group,
      why,
      instead,
    })),
  };
}

/** A number is a draft; a file of that name can be typed as `./3`. */
async function readText(
  deps: Deps,
  typed: string,
): Promise<{ readonly text: string; readonly occasion: string | null }> {
  if (/^#?\d+$/.test(typed)) return findDraft(deps, typed);
  const text = decodeText(deps.files.read(typed));
  if (text.trim() === '') {
    const hint = 'As in: momconnect note check letter.txt';
    throw new UserError('There are no words to look at.', { code: 'unreadable', hint });
  }
  return { text, occasion: null };
}

/** Counts from 1. */
function lineAt(text: string, place: number): number {
  return text.slice(0, place).split(/\r\n|\r|\n/).length;
}

export function renderNoteCheck({ findings, gap }: CheckedNote, style: Style): string {
  const still = gap === null ? [] : [style.wrap(`There is still a gap to fill: ${gap}`)];
  if (findings.length === 0)
    return [...still, style.wrap('Nothing found that could land hard. The words are yours.')].join('\n');
  const shown = findings
    .slice(0, mostShown)
    .flatMap(({ line, found, why, instead }) => [
      style.wrap(`Line ${line}: "${found}"`),
      style.wrap(instead === null ? `${why} Perhaps without it.` : `${why} Perhaps: ${instead}`, '  ', '  '),
    ]);
  const more = findings.length - mostShown;
  return [
    ...still,
    ...shown,
    ...(more > 0 ? [`And ${more} more, when these have had their look.`] : []),
    '',
    style.wrap('A second look and no more: the words are yours.'),
  ].join('\n');
}
