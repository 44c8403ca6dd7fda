/**
 * Does harm to homes, and looks at what is left: `npx tsx bench/torture.ts kills 1000` kills so many commands, each at a
 * random moment; `npx tsx bench/torture.ts faults` fails each single file operation of some commands once, or of the one
 * that is named. Exits with 1 where something is not as it should be. The tests in test/process do the same with small counts.
 */

import { rmSync } from 'node:fs';
import { failEach, faultedCommands } from './torture/faults.ts';
import { homeWithAna, tortureFolder } from './torture/home.ts';
import { killCommands } from './torture/kills.ts';

const [what, which] = process.argv.slice(2);
const say = (text: string) => console.log(text);

if (what === 'kills') {
  const report = await killCommands(Number(which ?? 1000), Math.random, say);
  say(JSON.stringify(report, null, 2));
  process.exitCode = report.wrong.length === 0 ? 0 : 1;
} else {
  for (const [name, command] of Object.entries(faultedCommands)) {
    if (which !== undefined && name !== which) continue;
    const { operations, tried, wrong } = await failEach(
      await homeWithAna(),
      command,
      Number.POSITIVE_INFINITY,
    );
    say(`${name}: ${operations} operations, ${tried} failed, ${wrong.length} wrong`);
    for (const each of wrong) say(JSON.stringify(each));
    if (wrong.length > 0) process.exitCode = 1;
  }
}

// What went wrong is left to be looked at.
if (process.exitCode !== 1) rmSync(tortureFolder, { recursive: true, force: true });
