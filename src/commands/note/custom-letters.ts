/** Letters she wrote herself, in the folder that the setting `notes` names. */

import type { Content, Deps, FolderFile } from '../../deps.ts';
import { indexOccasions, type Occasion, type OccasionEntry } from '../../domain/note/occasion.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { readLetterFile } from '../../formats/letter-file.ts';
import type { Problem } from '../../formats/problem.ts';
import { orNullIfUnreadable, withValues } from '../shared/custom-files.ts';

/** Her file: its content, or everything that is wrong with it. */
export type CustomLetterFile = { readonly file: string } & (
  | { readonly occasion: Occasion; readonly kind: 'new' | 'replaces' | 'adds'; readonly count: number }
  /** Line 0 means the whole file. */
  | { readonly problems: readonly Problem[] }
);

/** Reads and checks every file of the folder. Throws UserError `unreadable` when there is no such folder. */
export function readCustomLetters(
  { files, content }: Pick<Deps, 'files' | 'content'>,
  folder: string,
): CustomLetterFile[] {
  const path = files.folder(folder);
  return [
    ...files.markdownIn(path).map((file) => readCustomLetter(file, content)),
    ...files.jsonIn(path).map(tooOld),
  ];
}

function readCustomLetter(file: FolderFile, content: Content): CustomLetterFile {
  if ('problem' in file) return { file: file.name, problems: [{ line: 0, message: file.problem }] };
  const builtIn = builtInOccasion(content, file.name.replace(/\.md$/, ''));
  const letterFile = readLetterFile(decodeText(file.bytes), file.name, builtIn);
  if ('problems' in letterFile) return { file: file.name, ...letterFile };
  const { occasion } = letterFile;
  const count = occasion.letters.length;
  if (builtIn === null) return { file: file.name, occasion, kind: 'new', count };
  if (!letterFile.adds) return { file: file.name, occasion, kind: 'replaces', count };
  const letters = [
    ...occasion.letters.map((letter) => ({ ...letter, id: `own.${letter.id}` })),
    ...builtIn.letters,
  ];
  return { file: file.name, occasion: { ...occasion, letters }, kind: 'adds', count };
}

function tooOld({ name }: FolderFile): CustomLetterFile {
  const message =
    "Letters are markdown files now, and JSON files aren't read anymore. To see how to write one:";
  return { file: name, problems: [{ line: 0, message, command: 'momconnect note words --help' }] };
}

function builtInOccasion(content: Content, name: string): Occasion | null {
  const entries = content.json<readonly OccasionEntry[]>('letters/index') ?? [];
  return entries.some(({ occasion }) => occasion === name) ? content.json<Occasion>(`letters/${name}`) : null;
}

/** The same deps with her letters added to ours. Leaves out what can't be read, and says so in one sentence. */
export function withCustomLetters(deps: Deps): Deps {
  const folder = deps.settings.get('notes');
  if (folder === null) return deps;
  const own = orNullIfUnreadable(() => readCustomLetters(deps, folder));
  if (own === null || own.some((file) => 'problems' in file))
    deps.output.say({
      text: "Some of your own letters couldn't be read. To see which:",
      command: 'momconnect note words',
    });
  const occasions = (own ?? []).flatMap((file) => ('occasion' in file ? file.occasion : []));
  return { ...deps, content: contentWith(deps.content, occasions) };
}

function contentWith(content: Content, own: readonly Occasion[]): Content {
  const names = own.map(({ occasion }) => occasion);
  const builtIn = content.json<readonly OccasionEntry[]>('letters/index') ?? [];
  const index = indexOccasions([...builtIn.filter(({ occasion }) => !names.includes(occasion)), ...own]);
  const values = own.map((occasion) => [`letters/${occasion.occasion}`, occasion] as const);
  return withValues(content, new Map<string, unknown>([...values, ['letters/index', index]]));
}
