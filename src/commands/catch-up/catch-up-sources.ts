/** `catch-up sources`: what she caught up from and when, and how to export a chat on each phone. */

import type { Deps, Style } from '../../deps.ts';
import type { ChatSource } from '../../domain/catch-up/changes.ts';
import { isHiddenFromLists } from '../../domain/friend/friend.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { resolveId } from '../../domain/journal/resolve-id.ts';
import { dateInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { type CommandHint, textOfWay } from '../../errors.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';

export interface SourcesData {
  /** Newest first. */
  readonly read: readonly ReadSource[];
  readonly phones: readonly PhoneSteps[];
}

interface ReadSource {
  readonly source: ChatSource;
  readonly on: Day;
  readonly from: Day;
  readonly until: Day;
  readonly friends: readonly { readonly id: string; readonly name: string }[];
}

interface PhoneSteps {
  readonly phone: string;
  readonly steps: readonly string[];
}

/** On both phones, this comes last. */
const lastStep: CommandHint = {
  text: 'Move the file to this computer. Then:',
  command: 'momconnect catch-up FILE',
};
const phones: readonly PhoneSteps[] = [
  {
    phone: 'iPhone',
    steps: [
      'Open the chat in WhatsApp, and tap the name at the top.',
      'Scroll down, and tap Export Chat.',
      'Choose Without Media.',
      'Choose Save to Files, or AirDrop it to your Mac.',
    ],
  },
  {
    phone: 'Android',
    steps: [
      'Open the chat in WhatsApp, and tap the three dots.',
      'Tap More, then Export chat.',
      'Choose Without media.',
      'Choose Files, or send it to yourself.',
    ],
  },
];

const programs: Readonly<Record<ChatSource, string>> = { whatsapp: 'WhatsApp' };
const mostShown = 3;
const mostNames = 4;

export function catchUpSourcesCommand(deps: Deps): Command {
  return new Command('sources')
    .description("which chats you've added, and how to export one")
    .examples('momconnect catch-up sources')
    .action(() => printAnswer(deps, runCatchUpSources(deps), renderSources));
}

export function runCatchUpSources({ store }: Pick<Deps, 'store'>): SourcesData {
  const state = store.read();
  const sources = state.chatsRead.flatMap(({ friends, ...reading }): ReadSource[] => {
    const people = [...new Set(friends.map((id) => resolveId(state, id)))].flatMap((id) => {
      const friend = state.friends.get(id);
      return friend === undefined || isHiddenFromLists(friend) ? [] : [{ id, name: friend.name }];
    });
    return people.length === 0 ? [] : [{ ...reading, friends: people }];
  });
  const steps = phones.map((each) => ({ ...each, steps: [...each.steps, textOfWay(lastStep)] }));
  return { read: onceEach(sources).reverse(), phones: steps };
}

/** Two devices may have read the same chat. */
const onceEach = (sources: readonly ReadSource[]): ReadSource[] => [
  ...new Map(sources.map((each) => [JSON.stringify(each), each])).values(),
];

export function renderSources({ read: sources }: Pick<SourcesData, 'read'>, style: Style): string {
  const lines = sources.slice(0, mostShown).map(({ source, on, until, friends }) => {
    const names = friends.slice(0, mostNames).map(({ name }) => name);
    const more = friends.length - names.length;
    const who = namesInWords(more > 0 ? [...names, `${more} more`] : names);
    return style.wrap(
      `${dateInWords(on, style.dates)}: ${programs[source]} with ${who}, up to ${dateInWords(until, style.dates)}`,
      '  ',
      '    ',
    );
  });
  const more = sources.length - lines.length;
  return [
    sources.length === 0 ? "You haven't added any chats yet." : "Chats you've added:",
    ...lines,
    ...(more > 0 ? [`  and ${more} more.`] : []),
    ...phones.flatMap(({ phone, steps }) => [
      '',
      `${phone}:`,
      ...steps.map((step, at) => style.wrap(step, `  ${at + 1}  `, '     ')),
      withCommand(lastStep.text, lastStep.command, style, `  ${steps.length + 1}  `, '     '),
    ]),
  ].join('\n');
}
