/** `note list`: drafts to write by hand or mail. */

import type { Deps, Style } from '../../deps.ts';
import { isHiddenFromLists } from '../../domain/friend/friend.ts';
import { type Day, daysBetween } from '../../domain/time/day.ts';
import { agoInWords } from '../../domain/time/spans.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { type DraftData, draftData, occasionInWords } from './note-drafts.ts';

export function noteListCommand(deps: Deps): Command {
  return new Command('list')
    .description('your saved drafts')
    .option('--all', 'mailed ones too')
    .examples('momconnect note list', 'momconnect note list --all')
    .action(({ all }: { all?: boolean }) => {
      printAnswer(deps, runNoteList(deps, all === true), renderNoteList);
    });
}

/** Oldest first. Leaves out drafts for friends hidden from lists; their numbers still show them. */
export function runNoteList(deps: Pick<Deps, 'store' | 'content'>, includePosted: boolean): DraftData[] {
  const state = deps.store.read();
  return state.drafts
    .filter(({ isRemoved, postedOn }) => !isRemoved && (includePosted || postedOn === null))
    .filter(({ friend }) => {
      const addressee = friend === null ? undefined : state.friends.get(friend);
      return addressee === undefined || !isHiddenFromLists(addressee);
    })
    .map((draft) => draftData(deps, draft, state));
}

export function renderNoteList(drafts: readonly DraftData[], style: Style): string {
  if (drafts.length === 0)
    return style.wrap("You don't have any drafts. To start one: momconnect note draft");
  const lines = drafts.map((draft) =>
    style.wrap(draftLine(draft, style.dates.today), `${draft.number}  `, '   '),
  );
  const last = drafts.at(-1)?.number;
  return [...lines, '', style.wrap(`To copy from: momconnect note ${last}`)].join('\n');
}

function draftLine({ name, occasion, words, on, postedOn }: DraftData, today: Day): string {
  const when = postedOn === null ? `kept ${ago(on, today)}` : `posted ${ago(postedOn, today)}`;
  return `${name}: ${occasionInWords(occasion)}, ${words} words, ${when}`;
}

function ago(day: Day, today: Day): string {
  return agoInWords(daysBetween(day, today));
}
