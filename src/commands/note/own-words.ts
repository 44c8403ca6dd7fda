/** Occasions that she wrote herself, in the folder she named with the setting `notes`. */

import type { Content, Deps } from '../../deps.ts';
import type { Occasion, OccasionEntry } from '../../domain/note/occasion.ts';
import { indexWithOwn, type OwnOccasion, wholeOccasions } from '../../domain/note/own-occasions.ts';
import { decodeText } from '../../formats/decode-text.ts';
import type { Problem } from '../../formats/json-nodes.ts';
import { readOccasionFile } from '../../formats/occasion-file.ts';
import { orGone, withValues } from '../own-files.ts';

/** A file of hers: what it holds, or all that is wrong with it. */
export type OwnFile = { readonly file: string } & (
  | { readonly occasion: OwnOccasion }
  /** Line 0 speaks of the whole file. */
  | { readonly problems: readonly Problem[] }
);

/** Every file of the folder, read and checked. Throws UserError `unreadable` when there is no such folder. */
export function readOwnFiles({ files, content }: Pick<Deps, 'files' | 'content'>, folder: string): OwnFile[] {
  return files.jsonIn(files.folder(folder)).map((file) => {
    const { name } = file;
    if ('problem' in file) return { file: name, problems: [{ line: 0, message: file.problem }] };
    return { file: name, ...readOccasionFile(decodeText(file.bytes), name, builtInFor(content, name)) };
  });
}

function builtInFor(content: Content, fileName: string): Occasion | null {
  const name = fileName.replace(/\.json$/, '');
  return builtInNames(content).includes(name) ? content.json<Occasion>(`notes/${name}`) : null;
}

export function builtInNames(content: Content): string[] {
  return (content.json<readonly OccasionEntry[]>('notes/index') ?? []).map(({ occasion }) => occasion);
}

/** The same world with her occasions among those of the program. What cannot be read is left away, and said in one sentence. */
export function withOwnWords(deps: Deps): Deps {
  const folder = deps.settings.get('notes');
  if (folder === null) return deps;
  const own = orGone(() => readOwnFiles(deps, folder));
  if (own === null || own.some((file) => 'problems' in file))
    deps.output.say('Some of your own words could not be read. What and where: momconnect note words');
  const occasions = (own ?? []).flatMap((file) => ('occasion' in file ? file.occasion : []));
  return { ...deps, content: contentWith(deps.content, occasions) };
}

function contentWith(content: Content, own: readonly OwnOccasion[]): Content {
  const names = builtInNames(content);
  const builtIn = (name: string) => (names.includes(name) ? content.json<Occasion>(`notes/${name}`) : null);
  const whole = wholeOccasions(own, builtIn);
  const index = indexWithOwn(content.json<readonly OccasionEntry[]>('notes/index') ?? [], whole);
  return withValues(
    content,
    new Map<string, unknown>([
      ...whole.map((each) => [`notes/${each.occasion}`, each] as const),
      ['notes/index', index],
    ]),
  );
}
