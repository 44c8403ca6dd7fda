/** What `log` asks on a terminal. Enter always skips, or takes the choice in brackets. */

import type { Deps } from '../../deps.ts';
import { wayOf } from '../../domain/contact/sentence/lexicon.ts';
import { askNeeded } from '../shared/ask.ts';
import { askDay } from './log-day.ts';
import { type LogPlan, textProblem, wayHint } from './log-plan.ts';
import { wayWordsOf } from './log-words.ts';

/** Without words, everything is asked, so that nothing private ends up in the shell's history. */
export interface Asking {
  readonly all: boolean;
  /** A day was given already. */
  readonly hasDay: boolean;
  /** What to ask next time was given already, or removed. */
  readonly hasNext: boolean;
  /** Shows what we know so far, before the last question. */
  readonly show: (plan: LogPlan) => void;
}

export async function askWho({ prompter }: Deps, message = 'Who?'): Promise<string> {
  return askNeeded(prompter, { message });
}

/** An attempt asks nothing: she has done her part. */
export async function askMissing(deps: Deps, plan: LogPlan, asking: Asking): Promise<LogPlan> {
  if (plan.outcome === 'attempt' && !asking.all) return plan;
  let planSoFar = plan;
  if (planSoFar.way === null) planSoFar = { ...planSoFar, ...(await askWay(deps)) };
  if (asking.all && !asking.hasDay)
    planSoFar = { ...planSoFar, on: await askDay(deps, { message: 'When?', fallback: 'today' }) };
  if (asking.all && planSoFar.note === null)
    planSoFar = { ...planSoFar, note: await askText(deps, 'Anything to remember? Enter skips') };
  if (planSoFar.note === null || asking.hasNext || planSoFar.outcome === 'attempt') return planSoFar;
  asking.show(planSoFar);
  return { ...planSoFar, next: await askText(deps, 'Something to ask next time? Enter skips') };
}

async function askWay(deps: Deps): Promise<Pick<LogPlan, 'way' | 'what'>> {
  const words = wayWordsOf(deps);
  const answer = await deps.prompter.ask({
    message: 'How?  text, call, video, visit, note, group',
    fallback: 'text',
    problem: (text) => (wayOf(text, words)?.way ? null : wayHint),
  });
  const { way = null, what = null } = wayOf(answer, words) ?? {};
  return { way, what };
}

async function askText({ prompter }: Deps, message: string): Promise<string | null> {
  const answer = await prompter.ask({ message, problem: textProblem });
  return answer.trim() || null;
}
