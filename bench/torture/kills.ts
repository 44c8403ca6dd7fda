/** Commands that are killed at any moment: what was confirmed is there, and nothing is believed by half. */

import { homeWithAna, journalText, problemsOf, run, settingsOf } from './home.ts';

interface Attempt {
  readonly words: readonly string[];
  /** What has to be in the journal from the answer on; null where that is looked at by itself. */
  readonly trace: (answer: Readonly<Record<string, unknown>>) => string | null;
}

/** @param round no two have the same */
function attempt(kind: number, round: number, newcomers: readonly string[]): Attempt {
  const nothing = () => null;
  const attempts: readonly Attempt[] = [
    { words: ['log', 'ana', '--via', 'call', '--json'], trace: ({ undo }) => `"id":"${undo}"` },
    { words: ['log', 'ana', '--note', `words ${round}.`, '--json'], trace: () => `words ${round}.` },
    { words: ['friend', 'add', `Friend N${round}`, '--json'], trace: ({ id }) => `"friend":"${id}"` },
    { words: ['friend', 'edit', 'ana', '--city', `Town N${round}`, '--json'], trace: () => `Town N${round}` },
    { words: ['note', 'draft', 'ana', '--for', 'thank-you', '--json'], trace: ({ id }) => `"draft":"${id}"` },
    { words: ['undo', '--json'], trace: nothing },
    { words: ['forget', newcomers.at(-1) ?? 'Nobody', '--yes', '--json'], trace: nothing },
    { words: ['restore', '--json'], trace: nothing },
    { words: ['config', 'set', 'name', `Sam N${round}`, '--json'], trace: nothing },
  ];
  return attempts[kind % attempts.length] as Attempt;
}

interface KillReport {
  readonly kills: number;
  readonly confirmed: number;
  /** How many of each command were killed before they ended. */
  readonly killed: Readonly<Record<string, number>>;
  readonly wrong: readonly unknown[];
}

/** What has to be true of a home after all that was tried in it. */
class Expected {
  readonly home: string;
  readonly newcomers: string[] = [];
  readonly #traces = new Set<string>();
  /** The name that was set last, and those that were tried since. */
  #names = ['undefined'];

  constructor(home: string) {
    this.home = home;
  }

  /** @param answer null where nothing was confirmed */
  tried({ words, trace }: Attempt, answer: Readonly<Record<string, unknown>> | null): void {
    const [first, second, third = '', fourth = ''] = words;
    const expected = answer === null ? null : trace(answer);
    if (expected !== null) this.#traces.add(expected);
    if (first === 'friend' && second === 'add') this.newcomers.push(third);
    if (first === 'config') this.#names = answer === null ? [...this.#names, fourth] : [fourth];
    if (first === 'forget') this.#traces.delete(`"friend":"${idOf(this.newcomers.pop())}"`);
  }

  async wrong(): Promise<readonly string[]> {
    const problems = await problemsOf(this.home);
    const text = journalText(this.home);
    const lost = [...this.#traces].filter((each) => !text.includes(each));
    const name = String(settingsOf(this.home).name);
    return [
      ...problems,
      ...lost.map((each) => `lost: ${each}`),
      ...(this.#names.includes(name) ? [] : [`name: ${name}`]),
    ];
  }
}

const idOf = (name = ''): string => name.toLowerCase().replace(' ', '-');

/** A list that grows for ever would make each round slower. */
const roundsOfHome = 100;
const kinds = 9;

/** @param random a number from 0 to 1 */
export async function killCommands(
  kills: number,
  random: () => number,
  say = (_: string): void => {},
): Promise<KillReport> {
  let expected = new Expected(await homeWithAna());
  const usual = new Map<string, number>();
  const killed: Record<string, number> = {};
  const wrong: unknown[] = [];
  let [done, confirmed] = [0, 0];
  for (let round = 1; done < kills; round += 1) {
    if (round % roundsOfHome === 0) expected = new Expected(await homeWithAna());
    const { home, newcomers } = expected;
    const tried = attempt(Math.floor(random() * kinds), round, newcomers);
    const command = tried.words[0] as string;
    // Now and then one may end, so that it is known how long it takes now.
    const time = round % 8 === 0 ? null : (usual.get(command) ?? null);
    const began = performance.now();
    const limit = time === null ? {} : { killAfter: time * (0.4 + 0.8 * random()) };
    const { code, out } = await run(home, tried.words, limit);
    if (code !== -1) usual.set(command, performance.now() - began);
    else killed[command] = (killed[command] ?? 0) + 1;
    const answer = code === 0 || code === -1 ? parsed(out) : null;
    if (answer !== null) confirmed += 1;
    const id = `"${idOf(newcomers.at(-1))}"`;
    expected.tried(tried, answer);
    const problems = await expected.wrong();
    const isStillThere = command === 'forget' && answer !== null && journalText(home).includes(id);
    if (problems.length > 0 || isStillThere)
      wrong.push({ round, home, words: tried.words, code, out, problems, isStillThere });
    if (code === -1) done += 1;
    if (code === -1 && done % 50 === 0) say(`${done} of ${kills} killed, ${wrong.length} wrong`);
  }
  return { kills: done, confirmed, killed, wrong };
}

/** null for half an answer. */
function parsed(out: string): Record<string, unknown> | null {
  try {
    return JSON.parse(out);
  } catch {
    return null;
  }
}
