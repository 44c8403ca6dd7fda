/** `note list`: drafts to write by hand or mail. */

import type { Deps } from '../../deps.ts';
import { isHiddenFromLists } from '../../domain/friend/friend.ts';
import { type Day, daysBetween } from '../../domain/time/day.ts';
import { agoInWords } from '../../domain/time/spans.ts';
import type { Command } from '../shared/command.ts';
import { listCommand } from '../shared/list-command.ts';
import { type DraftData, draftData, occasionInWords } from './note-drafts.ts';

export function noteListCommand(deps: Deps): Command {
  return listCommand<DraftData>(deps, {
    about: 'your saved drafts',
    all: 'mailed ones too',
    examples: ['momconnect note list', 'momconnect note list --all'],
    run: runNoteList,
    none: { text: "You don't have any drafts. To start one:", command: 'momconnect note draft' },
    row: (draft, { dates }) => draftLine(draft, dates.today),
    ways: (drafts) => [{ text: 'To copy from:', command: `momconnect note ${drafts.at(-1)?.number}` }],
  });
}

/** Oldest first. Leaves out drafts for friends hidden from lists; their numbers still show them. */
function runNoteList(deps: Deps, includesPosted: boolean): readonly DraftData[] {
  const state = deps.store.read();
  return state.drafts
    .filter(({ isRemoved, postedOn }) => !isRemoved && (includesPosted || postedOn === null))
    .filter(({ friend }) => {
      const addressee = friend === null ? undefined : state.friends.get(friend);
      return addressee === undefined || !isHiddenFromLists(addressee);
    })
    .map((draft) => draftData(deps, draft, state));
}

function draftLine({ name, occasion, words, on, postedOn }: DraftData, today: Day): string {
  const ago = agoInWords(daysBetween(postedOn ?? on, today));
  const when = postedOn === null ? `kept ${ago}` : `posted ${ago}`;
  return `${name}: ${occasionInWords(occasion)}, ${words} words, ${when}`;
}
