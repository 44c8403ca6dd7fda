/** Whether words are of danger. What knows where help is, danger-help.ts, loads only where they are. */

import type { Content, Deps } from '../../deps.ts';
import { type Danger, type DangerPhrases, findDanger } from '../../domain/support/danger.ts';

export function dangerIn({ content }: Pick<Deps, 'content'>, text: string): Danger | null {
  return findDanger(text, dangerPhrases(content));
}

export function isDanger(deps: Pick<Deps, 'content'>, text: string): boolean {
  return dangerIn(deps, text) !== null;
}

/** null when the content can't be read. */
export function dangerPhrases(content: Content): DangerPhrases | null {
  return content.json<DangerPhrases>('danger');
}
