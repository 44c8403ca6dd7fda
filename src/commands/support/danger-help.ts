/** What words of danger bring, whichever door they come in by. Nothing of it is written, and her words are never repeated. */

import type { Content, Deps } from '../../deps.ts';
import {
  type Danger,
  type DangerKind,
  type DangerPhrases,
  findDanger,
  isLow,
} from '../../domain/support/danger.ts';
import { type DangerLines, firstLineOf, linesFor } from '../../domain/support/danger-lines.ts';
import { type HelpLine, helpNumbersFor } from '../../domain/support/help-numbers.ts';
import { readHelpLines, runHelpNow } from './help-now.ts';
import type { HelpNow } from './help-now-view.ts';

export interface DangerHelp {
  /** Null for a word such as depression alone, which is no emergency. */
  readonly kind: DangerKind | null;
  readonly isSure: boolean;
  readonly firstLine: string;
  readonly lines: readonly HelpLine[];
}

type Asking = Parameters<typeof runHelpNow>[0];

/** Null where no words of danger were typed. */
export function dangerHelpFor(deps: Asking, typed: string): DangerHelp | null {
  const phrases = dangerPhrases(deps.content);
  const danger = findDanger(typed, phrases);
  if (danger !== null) return helpIn(deps, danger);
  if (!isLow(typed, phrases)) return null;
  const lines = runHelpNow(deps, {}).lines.filter(({ kind }) => kind === 'crisis' || kind === 'maternal');
  return { kind: null, isSure: false, firstLine: '', lines };
}

function helpIn(deps: Asking, danger: Danger): DangerHelp {
  const help = runHelpNow(deps, {});
  const numbers = helpNumbersFor(readHelpLines(deps.content), help.country);
  return {
    kind: danger.kind,
    isSure: danger.isSure,
    firstLine: [
      firstLineOf(danger, numbers, deps.content.json<DangerLines>('danger-lines')),
      ...guessIn(help, danger),
    ].join(' '),
    lines: linesFor(danger, help.lines),
  };
}

/** Where no country is known, what her machine's clock lets suppose. */
function guessIn({ guess }: HelpNow, { language }: Danger): string[] {
  if (guess === null) return [];
  const numbers = guess.numbers.join(', ');
  if (language !== 'es') return [`If you're in ${guess.place}: ${numbers}.`];
  const place = new Intl.DisplayNames('es', { type: 'region' }).of(guess.country) ?? guess.place;
  return [`Si estás en ${place}: ${numbers}.`];
}

/** Beside words that are kept: one line that is the same for nearly every kind, so that it tells nothing. */
export function dangerLine(deps: Asking, texts: readonly string[]): string | null {
  const danger = findDanger(texts.join('\n\n'), dangerPhrases(deps.content));
  if (danger === null) return null;
  if (!hurryKinds.includes(danger.kind)) return 'If any of that is about you: momconnect help-now';
  const { emergency } = runHelpNow(deps, {});
  return `If that's happening now, call ${emergency}. More: momconnect help-now`;
}

/** Where minutes count. */
const hurryKinds: readonly DangerKind[] = ['taken', 'hurt', 'swallowed'];

export function isDanger({ content }: Pick<Deps, 'content'>, text: string): boolean {
  return findDanger(text, dangerPhrases(content)) !== null;
}

function dangerPhrases(content: Content): DangerPhrases | null {
  return content.json<DangerPhrases>('danger');
}
