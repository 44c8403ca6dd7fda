/** `call host`: a page to run the call from, to print or to keep open. */

import type { Deps, Style } from '../../deps.ts';
import { instantOf, wallIn } from '../../domain/zoned-time.ts';
import { hostPage } from '../../formats/host-page.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { type CallData, callData } from './call-data.ts';
import { findOpenCall } from './find-call.ts';
import { calledBriefly, calledInRooms } from './guests.ts';

interface HostOptions {
  readonly out?: string;
  readonly open?: boolean;
  readonly force?: boolean;
}

export interface HostedCall {
  readonly id: string;
  readonly number: number;
  readonly topic: string;
  /** Absolute path of the page. */
  readonly path: string;
  /** Whether the browser has it; null when that was not asked for. */
  readonly opened: boolean | null;
  readonly hasTime: boolean;
}

export function callHostCommand(deps: Deps): Command {
  return new Command('host')
    .description('a page to run it from: minutes, questions, rooms')
    .argument('[call...]', 'its number or topic; left out, the one that is open')
    .option('--out <file>', 'where to write it; call-1.html here when left out')
    .option('--open', 'open it in your browser')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      examples(['momconnect call host 1 --open', 'momconnect call host 1 --out page.html']),
    )
    .action(async (words: string[], options: HostOptions) => {
      present(deps, await runCallHost(deps, words.join(' '), options), renderCallHost);
    });
}

export async function runCallHost(deps: Deps, typed: string, options: HostOptions): Promise<HostedCall> {
  const call = findOpenCall(deps, typed);
  const data = callData(deps, call, deps.store.read());
  const { id, number, topic } = data;
  const at = call.picked === null ? null : wallIn(instantOf(call.picked), deps.zone());
  const page = hostPage({
    ...data,
    at,
    guests: guestLines(data),
    rooms: calledInRooms(data.rooms),
    secondRooms: calledInRooms(data.secondRooms),
    dates: deps.dates(),
  });
  const path = await deps.files.write(options.out ?? `call-${number}.html`, page, {
    overwrite: options.force === true,
  });
  const opened = options.open === true ? await deps.system.open(path) : null;
  return { id, number, topic, path, opened, hasTime: at !== null };
}

/** Those who said no stay in it: they may change their minds at the door. */
function guestLines({ guests }: CallData): readonly string[] {
  const called = calledBriefly(guests.map(({ name }) => name));
  return guests.map(({ name, answer }, index) => `${called[index] ?? name}: ${answer ?? 'no answer yet'}`);
}

export function renderCallHost({ number, topic, path, opened, hasTime }: HostedCall, style: Style): string {
  const next = {
    true: 'It is open in your browser.',
    false: 'No browser could be opened from here: open the file in one.',
    null: 'Open it in a browser, to print or to keep beside the call.',
  };
  const times = hasTime ? [] : ['Its times are minutes from the beginning until one is picked.'];
  return [
    withCommand(`Call ${number} (${topic}), as a page to host from:`, path, style),
    ...[next[`${opened}`], ...times, 'It holds first names: once the call is over, the file can go.'].map(
      (line) => style.wrap(line),
    ),
  ].join('\n');
}
