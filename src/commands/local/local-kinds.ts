/** Kinds of places to try, as they lie in the content. */

import type { Content } from '../../deps.ts';
import { foldText } from '../../domain/fold-text.ts';
import { readContent } from '../read-content.ts';
import { usage } from '../read-values.ts';

export interface LocalKind {
  /** `story-time`. */
  readonly kind: string;
  /** As said in a sentence: `story time`. */
  readonly title: string;
  readonly aliases: readonly string[];
  /** What tells a good one from a poor one. */
  readonly look: string;
  /** Who or what makes the first visit easier; null where nobody can be brought. */
  readonly bring: string | null;
  /** `of a faith`, `often paid`; null when it is for anybody. */
  readonly note: string | null;
  /** Three things to say in the first five minutes. */
  readonly opening: readonly string[];
}

export function localKinds(content: Content): readonly LocalKind[] {
  return readContent<{ readonly kinds: readonly LocalKind[] }>(content, 'local/kinds').kinds;
}

/** A kind of a newer program is as good as any other. */
export function kindOf(content: Content, name: string): LocalKind {
  const kinds = localKinds(content);
  const found = kinds.find(({ kind }) => kind === name) ?? kinds.find(({ kind }) => kind === 'other');
  if (found === undefined) throw new Error('content/local/kinds.json has no kind "other"');
  return found;
}

/** By its name, its title or a word people use for it; null when it is none of them. */
export function kindNamed(content: Content, typed: string): LocalKind | null {
  const wanted = foldText(typed);
  return (
    localKinds(content).find(({ kind, title, aliases }) =>
      [kind, title, ...aliases].some((each) => foldText(each) === wanted),
    ) ?? null
  );
}

/** Throws UserError `usage` for what is no kind. */
export function readKind(content: Content, typed: string): string {
  const found = kindNamed(content, typed);
  if (found !== null) return found.kind;
  const kinds = localKinds(content).map(({ kind }) => kind);
  throw usage(`There is no kind "${typed.trim()}".`, `It can be: ${kinds.join(', ')}`);
}
