/** A row in the table of all commands. */

import type { Deps, ListDeps } from '../../deps.ts';
import type { Command } from './command.ts';

export interface CommandEntry {
  /** As typed: `friend add`. */
  readonly name: string;
  /** null for one that works, for scripts and out of habit, but that no list shows. */
  readonly summary: string | null;
  /** Whether it changes something she saved (then an error ends with "Nothing was saved."), reads it, or neither. */
  readonly touches: 'writes' | 'reads' | 'nothing';
  /** True when nothing may show that it was used, and when: not even the code that Node compiled for it. */
  readonly leavesNoTrace: boolean;
  /** It only looks at her list, so its store is a ListStore, which opens quickly. */
  readonly opensList?: true;
  /** It does without her list, so her journal isn't read. */
  readonly leavesList?: true;
  /** It writes a file where she asks for it, but doesn't change anything she saved. */
  readonly makesFile?: true;
  /** The command that shows what it saves, if that isn't `log list`. */
  readonly shownBy?: string;
  readonly load: () => Promise<(deps: Deps) => Command>;
  /** With one of these options it runs by itself, from a start-up file: then it isn't a use, and says nothing else. */
  readonly byItself?: readonly string[];
}

/** What is rare in a row. */
type More = Pick<CommandEntry, 'shownBy' | 'leavesList' | 'byItself'>;

/** A file that declares the command of this name: `call plan` as `callPlanCommand`. */
type Declaring<Name extends string, Given> = {
  readonly [K in `${CamelCase<Name>}Command`]: (deps: Given) => Command;
};

type CamelCase<Name extends string> = Name extends `${infer First} ${infer Rest}`
  ? `${CamelCase<First>}${Capitalize<CamelCase<Rest>>}`
  : Name extends `${infer First}-${infer Rest}`
    ? `${First}${Capitalize<CamelCase<Rest>>}`
    : Name;

const touching =
  <Given = Deps>(entry: Omit<CommandEntry, 'name' | 'summary' | 'load'>) =>
  <Name extends string>(
    name: Name,
    summary: string | null,
    load: () => Promise<Declaring<Name, Given>>,
    more: More = {},
  ): CommandEntry => ({ ...entry, name, summary, load: async () => declared(name, await load()), ...more });

function declared(name: string, file: object): (deps: Deps) => Command {
  const camelCase = name.replace(/[ -](.)/g, (_, letter: string) => letter.toUpperCase());
  return (file as { readonly [name: string]: never })[`${camelCase}Command`] as never;
}

export const writing = touching({ touches: 'writes', leavesNoTrace: false });
export const reading = touching({ touches: 'reads', leavesNoTrace: false });
/** What it loads takes ListDeps, so that it can't ask its store for more. */
export const listing = touching<ListDeps>({ touches: 'reads', leavesNoTrace: false, opensList: true });
export const filing = touching({ touches: 'reads', leavesNoTrace: false, makesFile: true });
export const deleting = touching({ touches: 'writes', leavesNoTrace: true });
export const noData = touching({ touches: 'nothing', leavesNoTrace: true });
