/** `call edit`: another topic, other guests, other times. */

import type { Deps, Style } from '../../deps.ts';
import type { Call, CallFields } from '../../domain/call/call.ts';
import { mostGuests } from '../../domain/call/split.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { usage } from '../read-values.ts';
import { type CallData, callData, sizeRemarks } from './call-data.ts';
import { type CallEdit, type EditOptions, readEdit } from './call-edit-input.ts';
import { alarmLine, headline, kindLine, plusOneLine, savedLine, whenLines, withLine } from './call-lines.ts';
import { findOpenCall } from './find-call.ts';
import { inviteCommand } from './guests.ts';
import { collected } from './read-choices.ts';

export interface EditedCall extends CallData {
  /** What of it is another than before. */
  readonly changed: readonly (keyof CallFields | 'guests')[];
  /** Shows the invitation: of one guest, where each is asked alone. */
  readonly command: string;
  /** null where nothing changed. */
  readonly undo: string | null;
}

export function callEditCommand(deps: Deps): Command {
  return new Command('edit')
    .description('change a call, its guests or its times')
    .argument('<call>', 'its number')
    .optionsGroup('What:')
    .option('--topic <topic>', 'one of ours, or your own words')
    .option('--minutes <minutes>', '60, 90 or 120')
    .optionsGroup('Who:')
    .option('--with <names...>', 'guests on top')
    .option('--without <names...>', 'guests to take away')
    .option('--plus-one', 'each may bring one')
    .option('--no-plus-one', 'nobody brings anyone')
    .option('--kind <kind>', 'known or fresh')
    .optionsGroup('When and where:')
    .option('--option <time>', 'another time it could be', collected)
    .option('--drop-option <number>', 'a time to take away, by its number', collected)
    .option('--link <address>', 'where it is, beginning with https://; or none')
    .option('--server <name>', 'a new room on a server of that name; nothing is contacted')
    .option('--alarm <before>', '30m, 2h, none')
    .addHelpText(
      'after',
      examples([
        'momconnect call edit 1 --option "saturday 10:00"',
        'momconnect call edit 1 --with dana --without bea',
        'momconnect call edit 1 --link https://meet.example.org/our-room',
      ]),
    )
    .action(async (which: string, options: EditOptions) => {
      const edited = await runCallEdit(deps, which, options);
      present(deps, edited, renderCallEdit);
    });
}

export async function runCallEdit(deps: Deps, which: string, options: EditOptions): Promise<EditedCall> {
  const call = findOpenCall(deps, which);
  if (Object.keys(options).length === 0)
    throw usage(
      'Nothing was named to change.',
      `As in: momconnect call edit ${call.number} --option "saturday 10:00"`,
    );
  const edit = await readEdit(deps, call, options);
  const { set, coming, leaving } = edit;
  const hasOtherGuests = coming.length + leaving.length > 0;
  const changed = [
    ...(Object.keys(set) as (keyof CallFields)[]),
    ...(hasOtherGuests ? (['guests'] as const) : []),
  ];
  const undo = changed.length === 0 ? null : keepEdit(deps, call, edit);
  const state = deps.store.read();
  const now = state.calls.find(({ id }) => id === call.id) ?? call;
  const data = callData(deps, now, state);
  // How many there are is news only where that has changed.
  const ofSize = hasOtherGuests ? [] : sizeRemarks(deps, data.guests.length + 1);
  const remarks = data.remarks.filter((remark) => !ofSize.includes(remark));
  return { ...data, remarks, changed, command: inviteCommand(now, state), undo };
}

function keepEdit({ store, today }: Deps, call: Call, { set, coming, leaving }: CallEdit): string {
  return store.append('call edit', [
    {
      type: 'call.edited',
      call: call.id,
      on: today,
      ...(Object.keys(set).length === 0 ? {} : { set }),
      ...(coming.length === 0 ? {} : { friends: coming }),
      ...(leaving.length === 0 ? {} : { without: leaving }),
    },
  ]);
}

export function renderCallEdit(edited: EditedCall, style: Style): string {
  const { remarks, link, undo } = edited;
  return [
    style.wrap(`${headline(edited)} ${withLine(edited)}`),
    ...whenLines(edited, style),
    // Whole, on one line however long: it has to survive being copied.
    ...(link === null ? [] : [style.link(link, link)]),
    ...changedLines(edited).map((line) => style.wrap(line)),
    ...remarks.map((remark) => style.wrap(remark)),
    ...nextCommands(edited).map(([text, command]) => withCommand(text, command, style)),
    undo === null ? 'It is so already.' : savedLine,
  ].join('\n');
}

/** What the lines above do not show by themselves. */
function changedLines({
  changed,
  kind,
  plusOne,
  alarm,
  link,
  picked,
  options,
}: EditedCall): readonly string[] {
  return [
    ...(changed.includes('kind') ? [kindLine(kind)] : []),
    ...(changed.includes('plusOne') ? [plusOneLine(plusOne)] : []),
    ...(changed.includes('alarm') ? [alarmLine(alarm)] : []),
    ...(changed.includes('link') && link === null ? ['It has no link any more.'] : []),
    ...(changed.includes('picked') && picked === null && options.length > 0
      ? ['No time is picked now.']
      : []),
  ];
}

function nextCommands(edited: EditedCall): readonly (readonly [string, string])[] {
  const { number, topic, picked, options, guests, changed, command } = edited;
  const isOpen = picked === null && options.length > 0;
  const isNews = changed.includes('options') && isOpen;
  return [
    ...(isNews ? ([['The times, to send:', `${command} --poll`]] as const) : []),
    ...(changed.includes('link') && edited.link !== null
      ? ([['The words with the link, to send:', `${command} --short`]] as const)
      : []),
    ...(changed.includes('guests') && guests.length > mostGuests
      ? ([
          ['A call of their own for some:', `momconnect call plan --topic ${shellQuote(topic)} --with NAME`],
        ] as const)
      : []),
    ...(isOpen ? ([['Once one is chosen:', `momconnect call pick ${number} 1`]] as const) : []),
  ];
}
