/** `note words`: letters she wrote herself, and what has to be fixed in their files. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import { inFile, problemLines, toPutRight } from '../shared/custom-files.ts';
import { readCustomLetters } from './custom-letters.ts';

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

/** `folder` is null when none is set or typed. */
function runNoteWords(deps: Deps, input: string | undefined) {
  const folder = input ?? deps.settings.get('notes');
  const files = folder === null ? [] : readCustomLetters(deps, folder);
  const occasions = files.flatMap((own) => {
    if (!('occasion' in own)) return [];
    const { file, occasion, kind, count } = own;
    return [{ occasion: occasion.occasion, file, kind, letters: count }];
  });
  const problems = files.flatMap((file) => ('problems' in file ? inFile(file.file, file.problems) : []));
  return { folder: folder === null ? null : deps.files.folder(folder), occasions, problems };
}

type CustomLetters = ReturnType<typeof runNoteWords>;

function renderNoteWords({ folder, occasions, problems }: CustomLetters, style: Style): string {
  if (folder === null)
    return screen(style, [
      "You haven't set a folder for letters of your own.",
      { text: 'To set one:', command: 'momconnect config set notes DIR' },
    ]);
  return screen(style, [
    `Your own letters, in ${folder}`,
    ...occasions.map((row) => ({ text: `${row.occasion}: ${whatItIs(row)}`, first: '  ', rest: '    ' })),
    occasions.length === 0 && problems.length === 0 && { verbatim: '  No letters here yet.' },
    ...problemLines('To fix:', problems),
  ]);
}

function whatItIs({ kind, letters }: CustomLetters['occasions'][number]): string {
  const letterCount = letters === 1 ? 'one letter' : `${letters} letters`;
  if (kind === 'adds') return `${letterCount}, along with ours`;
  return kind === 'replaces' ? `${letterCount}, instead of ours` : `${letterCount}, an occasion of your own`;
}
