/** `note words`: occasions she wrote herself, and what in their files has to be put right. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { isAdding } from '../../domain/note/own-occasions.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { type FileProblem, inFile, renderProblems, toPutRight } from '../own-files.ts';
import { builtInNames, type OwnFile, readOwnFiles } from './own-words.ts';

interface OwnWords {
  /** null when none is set or given. */
  readonly folder: string | null;
  readonly occasions: readonly {
    readonly occasion: string;
    readonly file: string;
    readonly kind: 'new' | 'replaces' | 'adds';
    readonly phrases: number;
  }[];
  readonly problems: readonly FileProblem[];
}

/** A whole occasion, as small as one can be. */
export const exampleFile = `{
  "occasion": "new-puppy", "title": "a new puppy", "order": 30,
  "asks": [{ "slot": "name", "sentence": "The puppy is called" }],
  "moves": [
    { "move": "opening", "phrases": ["A hello to the puppy: {name}."] },
    { "move": "close", "required": true, "phrases": ["No need to answer."] }
  ]
}`;

export function noteWordsCommand(deps: Deps): Command {
  return new Command('words')
    .description('occasions you wrote yourself, and what their files lack')
    .argument('[folder]', 'where they lie; left out, the folder of the setting "notes"')
    .addHelpText(
      'after',
      examples([
        'momconnect note words',
        'momconnect note words ~/my-notes',
        'momconnect config set notes ~/my-notes',
      ]),
    )
    .addHelpText('after', `\nA file there, new-puppy.json:\n${exampleFile.replace(/^/gm, '  ')}`)
    .addHelpText('after', '\nWith "adds": true, moves of a built-in occasion get more phrases.')
    .action((folder: string | undefined) => {
      const words = runNoteWords(deps, folder);
      present(deps, words, renderNoteWords);
      if (words.problems.length > 0) throw toPutRight(words.problems, 'momconnect note words');
    });
}

export function runNoteWords(
  deps: Pick<Deps, 'files' | 'content' | 'settings'>,
  typed: string | undefined,
): OwnWords {
  const folder = typed ?? deps.settings.get('notes');
  if (folder === null) return { folder, occasions: [], problems: [] };
  const files = readOwnFiles(deps, folder);
  return {
    folder: deps.files.folder(folder),
    occasions: files.flatMap((file) => rowOf(file, builtInNames(deps.content))),
    problems: files.flatMap((file) => ('problems' in file ? inFile(file.file, file.problems) : [])),
  };
}

function rowOf(own: OwnFile, builtIn: readonly string[]): OwnWords['occasions'] {
  if (!('occasion' in own)) return [];
  const { file, occasion } = own;
  const isKnown = builtIn.includes(occasion.occasion);
  const kind = isAdding(occasion) ? 'adds' : isKnown ? 'replaces' : 'new';
  const phrases = occasion.moves.reduce((sum, move) => sum + move.phrases.length, 0);
  return [{ occasion: occasion.occasion, file, kind, phrases }];
}

export function renderNoteWords({ folder, occasions, problems }: OwnWords, style: Style): string {
  if (folder === null) {
    const lines = ['No folder with words of your own is set.', 'To set one: momconnect config set notes DIR'];
    return lines.map((line) => style.wrap(line)).join('\n');
  }
  const known = occasions.map((row) => style.wrap(`${row.occasion}: ${whatItIs(row)}`, '  ', '    '));
  const none = occasions.length === 0 && problems.length === 0 ? ['  No occasions here yet.'] : [];
  return [
    style.wrap(`Your own words, in ${folder}`),
    ...known,
    ...none,
    ...renderProblems('To put right:', problems, style),
  ].join('\n');
}

function whatItIs({ kind, phrases }: OwnWords['occasions'][number]): string {
  const counted = phrases === 1 ? 'one phrase' : `${phrases} phrases`;
  if (kind === 'adds') return `adds ${counted} to the built-in ones`;
  return kind === 'replaces'
    ? `${counted}, in place of the built-in ones`
    : `${counted}, an occasion of your own`;
}
