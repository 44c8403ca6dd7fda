/** What words of danger bring, however they come in. Writes nothing, and never repeats her words. */

import { type Danger, type DangerKind, findDanger, isLow } from '../../domain/support/danger.ts';
import { type DangerLines, firstLineOf, linesFor } from '../../domain/support/danger-lines.ts';
import { type HelpLine, helpNumbersFor } from '../../domain/support/help-numbers.ts';
import type { CommandHint } from '../../errors.ts';
import { dangerPhrases } from './hear-danger.ts';
import { readHelpLines, runHelpNow } from './help-now.ts';
import type { HelpNow } from './help-now-view.ts';

export interface DangerHelp {
  /** null for a single word such as depression, which is no emergency. */
  readonly kind: DangerKind | null;
  readonly isSure: boolean;
  readonly firstLine: string;
  readonly lines: readonly HelpLine[];
}

type Asking = Parameters<typeof runHelpNow>[0];

/** null when she typed no words of danger. */
export function dangerHelpFor(deps: Asking, input: string): DangerHelp | null {
  const phrases = dangerPhrases(deps.content);
  const danger = findDanger(input, phrases);
  if (danger !== null) return helpIn(deps, danger);
  if (!isLow(input, phrases)) return null;
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

/** If we know no country: what the clock of her machine suggests. */
function guessIn({ guess }: HelpNow, { language }: Danger): string[] {
  if (guess === null) return [];
  const numbers = guess.numbers.join(', ');
  if (language !== 'es') return [`If you're in ${guess.place}: ${numbers}.`];
  const place = new Intl.DisplayNames('es', { type: 'region' }).of(guess.country) ?? guess.place;
  return [`Si estás en ${place}: ${numbers}.`];
}

/** For words that are stored: a single line, nearly the same for every kind, so that it gives nothing away. */
export function dangerLine(deps: Asking, { kind }: Danger): CommandHint {
  const command = 'momconnect help-now';
  if (!hurryKinds.includes(kind)) return { text: 'If any of that is about you:', command };
  const { emergency } = runHelpNow(deps, {});
  return { text: `If that's happening now, call ${emergency}. More:`, command };
}

/** Kinds where minutes count. */
const hurryKinds: readonly DangerKind[] = ['taken', 'hurt', 'swallowed', 'ill'];
