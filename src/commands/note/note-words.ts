/** `note words`: letters she wrote herself, and what has to be fixed in their files. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { type FileProblem, inFile, renderProblems, toPutRight } from '../shared/custom-files.ts';
import { type CustomLetterFile, readCustomLetters } from './custom-letters.ts';

interface CustomLetters {
  /** null when none is set or typed. */
  readonly folder: string | null;
  readonly occasions: readonly {
    readonly occasion: string;
    readonly file: string;
    readonly kind: 'new' | 'replaces' | 'adds';
    readonly letters: number;
  }[];
  readonly problems: readonly FileProblem[];
}

/** A complete file, as small as possible. */
export const exampleFile = `---
title: a new puppy
also: [puppy, dog]
asks:
  - slot: name
    sentence: Welcome
    takes: who
    example: Biscuit
---
## warm
Dear {friend},

I hear you have a new puppy! [[Welcome, {name}.]]

Love,
{me}`;

export function noteWordsCommand(deps: Deps): Command {
  return new Command('words')
    .description('letters you wrote yourself, and anything in their files that needs fixing')
    .argument('[folder]', 'the folder they\'re in; if you leave it out, the one set as "notes"')
    .examples(
      'momconnect note words',
      'momconnect note words ~/my-notes',
      'momconnect config set notes ~/my-notes',
    )
    .addHelpText('after', `\nA file there could be new-puppy.md:\n${exampleFile.replace(/^/gm, '  ')}`)
    .addHelpText(
      'after',
      '\nA file named like one of our occasions, such as birthday.md, adds to our\nletters. If it has its own asks, it replaces them.',
    )
    .action((folder: string | undefined) => {
      const words = runNoteWords(deps, folder);
      printAnswer(deps, words, renderNoteWords);
      if (words.problems.length > 0) throw toPutRight(words.problems, 'momconnect note words');
    });
}

export function runNoteWords(
  deps: Pick<Deps, 'files' | 'content' | 'settings'>,
  typed: string | undefined,
): CustomLetters {
  const folder = typed ?? deps.settings.get('notes');
  if (folder === null) return { folder, occasions: [], problems: [] };
  const files = readCustomLetters(deps, folder);
  return {
    folder: deps.files.folder(folder),
    occasions: files.flatMap(letterRow),
    problems: files.flatMap((file) => ('problems' in file ? inFile(file.file, file.problems) : [])),
  };
}

function letterRow(own: CustomLetterFile): CustomLetters['occasions'] {
  if (!('occasion' in own)) return [];
  const { file, occasion, kind, count } = own;
  return [{ occasion: occasion.occasion, file, kind, letters: count }];
}

export function renderNoteWords({ folder, occasions, problems }: CustomLetters, style: Style): string {
  if (folder === null) {
    const lines = [
      "You haven't set a folder for letters of your own.",
      'To set one: momconnect config set notes DIR',
    ];
    return lines.map((line) => style.wrap(line)).join('\n');
  }
  const rows = occasions.map((row) => style.wrap(`${row.occasion}: ${whatItIs(row)}`, '  ', '    '));
  const none = occasions.length === 0 && problems.length === 0 ? ['  No letters here yet.'] : [];
  return [
    style.wrap(`Your own letters, in ${folder}`),
    ...rows,
    ...none,
    ...renderProblems('To fix:', problems, style),
  ].join('\n');
}

function whatItIs({ kind, letters }: CustomLetters['occasions'][number]): string {
  const letterCount = letters === 1 ? 'one letter' : `${letters} letters`;
  if (kind === 'adds') return `${letterCount}, along with ours`;
  return kind === 'replaces' ? `${letterCount}, instead of ours` : `${letterCount}, an occasion of your own`;
}
