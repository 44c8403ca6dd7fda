/** A call that was just planned, on one screen. */

import type { Style } from '../../deps.ts';
import { withCommand } from '../../ui/with-command.ts';
import { headline, isNarrow, savedLine, whenLines, withLine } from './call-lines.ts';
import type { PlannedCall } from './call-plan.ts';

/** The others are in `call show`. */
const mostRemarks = 6;

export function renderCallPlan(planned: PlannedCall, style: Style): string {
  const { remarks, others } = planned;
  const calls = [planned, ...others];
  // Those of the size are the same for all calls, and those of clocks often are.
  const all = [...new Set([...remarks, ...others.flatMap((other) => other.remarks)])];
  const said = all.slice(0, mostRemarks);
  return [
    ...calls.flatMap((call) => [...callLines(call, style)]),
    ...said.map((remark) => style.wrap(remark)),
    ...(all.length > said.length
      ? [
          withCommand(
            'There is more to say about the times:',
            `momconnect call show ${planned.number}`,
            style,
          ),
        ]
      : []),
    '',
    ...(others.length === 0 ? nextLines(planned, style) : severalLines(calls, style)),
    savedLine,
  ].join('\n');
}

function callLines(call: PlannedCall, style: Style): readonly string[] {
  const { link } = call;
  return [
    style.wrap(`${headline(call)} ${withLine(call)}`),
    ...whenLines(call, style),
    // Whole, on one line however long: it has to survive being copied.
    ...(link === null ? [] : [style.link(link, link)]),
  ];
}

function nextLines(call: PlannedCall, style: Style): readonly string[] {
  const { number, kind, command: invite } = call;
  const next: readonly (readonly [string, string])[] = [
    [kind === 'fresh' ? 'The invitation, one guest at a time:' : 'The invitation to send:', invite],
    ...timeCommands(call),
    ...(isNarrow(style)
      ? []
      : ([
          ['When somebody answers:', `momconnect call rsvp NAME yes --call ${number}`],
          ['A page to host it from:', `momconnect call host ${number}`],
        ] as const)),
    ['All of it:', `momconnect call show ${number}`],
  ];
  return next.map(([text, command]) => withCommand(text, command, style));
}

function timeCommands({
  number,
  options,
  picked,
  command: invite,
}: PlannedCall): readonly (readonly [string, string])[] {
  if (options.length === 0)
    return [['When it could be:', `momconnect call edit ${number} --option "thursday 7pm"`]];
  if (picked !== null) return [['For the calendar:', `momconnect call ics ${number}`]];
  return [
    ['Only the times, to choose from:', `${invite} --poll`],
    ['Once one is chosen:', `momconnect call pick ${number} 1`],
  ];
}

function severalLines(calls: readonly PlannedCall[], style: Style): readonly string[] {
  return calls.flatMap((call, index) => {
    const { number, command } = call;
    const [text, own] = index === 0 ? ['', ''] : ownTimeOf(call, index);
    return [
      withCommand(`The invitation to call ${number}:`, command, style),
      ...(own === '' ? [] : [withCommand(text, own, style)]),
    ];
  });
}

/** All were given the same times, and she can be in one call at a time. */
function ownTimeOf({ number, options }: PlannedCall, index: number): readonly [string, string] {
  if (options[index] !== undefined)
    return [`A time for call ${number}:`, `momconnect call pick ${number} ${index + 1}`];
  return [`A time for call ${number}:`, `momconnect call edit ${number} --option "saturday 10:00"`];
}
