/** A call that was just planned, on one screen. */

import type { Style } from '../../deps.ts';
import type { Day } from '../../domain/day.ts';
import { withCommand } from '../../ui/with-command.ts';
import { headline, optionLine, optionLines, savedLine, withLine } from './call-lines.ts';
import type { PlannedCall } from './plan.ts';

export function renderCallPlan(planned: PlannedCall, today: Day, style: Style): string {
  const { remarks, others } = planned;
  const calls = [planned, ...others];
  // Those of the size are the same for all calls, and those of clocks often are.
  const said = [...new Set([...remarks, ...others.flatMap((other) => other.remarks)])];
  return [
    ...calls.flatMap((call) => [...callLines(call, today, style)]),
    ...said.map((remark) => style.wrap(remark)),
    '',
    ...(others.length === 0 ? nextLines(planned, style) : severalLines(calls, style)),
    savedLine,
  ].join('\n');
}

function callLines(call: PlannedCall, today: Day, style: Style): readonly string[] {
  const { picked, options, link } = call;
  const when = picked === null ? optionLines(options, today, style) : [style.wrap(optionLine(picked, today))];
  return [
    style.wrap(`${headline(call)} ${withLine(call)}`),
    ...when,
    // Whole, on one line however long: it has to survive being copied.
    ...(link === null ? [] : [style.link(link, link)]),
  ];
}

function nextLines({ number, options, picked, kind, guests }: PlannedCall, style: Style): readonly string[] {
  const line = (text: string, command: string) => withCommand(text, `momconnect call ${command}`, style);
  const [first] = guests;
  const invite =
    kind === 'fresh' && first !== undefined
      ? line('The invitation, one guest at a time:', `invite ${number}`)
      : line('The invitation to send:', `invite ${number}`);
  const times =
    options.length === 0
      ? [line('When it could be:', `edit ${number} --option "thursday 7pm"`)]
      : picked !== null
        ? [line('For the calendar:', `ics ${number}`)]
        : [
            line('Only the times, to choose from:', `invite ${number} --poll`),
            line('Once one is chosen:', `pick ${number} 1`),
          ];
  return [
    invite,
    ...times,
    line('Who answers:', `rsvp NAME yes --call ${number}`),
    line('A page to host it from:', `host ${number}`),
    line('All of it:', `show ${number}`),
  ];
}

function severalLines(calls: readonly PlannedCall[], style: Style): readonly string[] {
  return calls.map(({ number }) =>
    withCommand(`The invitation to send for call ${number}:`, `momconnect call invite ${number}`, style),
  );
}
