import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { exampleTopic } from '../../../src/commands/support/faq-check.ts';
import { problemOfStepCommand } from '../../../src/commands/support/step-commands.ts';
import type { TopicEntry } from '../../../src/domain/support/topic-search.ts';
import { compileTopics, readCommand } from '../../../src/formats/topic.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const folder = join(import.meta.dirname, '../../../src/content/faq');
const builtIn = compileTopics(
  readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => ({ name: file.slice(0, -3), markdown: readFileSync(join(folder, file), 'utf8') })),
);
const index: readonly TopicEntry[] = builtIn.index;
const problem = (command: string, topic = 'privacy') =>
  problemOfStepCommand(readCommand(`momconnect ${command}`), topic, index);

describe('a step of somebody else', () => {
  test.each([
    'text NAME',
    'ask --for listener',
    'raincheck NAME --new=tuesday',
    'suggest --time 5m --energy low --discreet',
    'help-now',
    'local ideas --online',
    'call show 1',
    'note ideas',
    'faq isolated',
    'config set support.contact ADDRESS',
  ])('may run %j', (command) => expect(problem(command)).toBeNull());

  test.each([
    'friend add NAME',
    'Friend Add NAME',
    'local Remove 1',
    'log NAME',
    'skip NAME',
    'undo',
    'note draft NAME',
    'call ics',
    'call ics 1 --out /tmp/x.ics --force',
    'CALL HOST 1',
    'tradition ics --at 20:30',
    'daily ics --at 20:30',
    'note 1 --print',
    'note NAME',
    'draft NAME',
    'write NAME',
    'note print 1',
    'local flyer 1',
    'config set name NAME',
    'config set data DIR',
    'import FILE',
    'doctor --fix',
    'momconnect forget NAME',
    'help forget NAME',
    'NAME forget',
    'constructor',
    '__proto__ NAME',
    'suggest --home=/srv/other',
    'suggest --home /srv/other',
    'suggest --yes',
    'suggest -- --out x',
    'suggest -o x',
    'text NAME --open',
    'text NAME --copy',
    'list --out=x',
    'faq isolated --step 1',
    'faq privacy',
    'FAQ Privacy',
  ])('may not run %j', (command) => expect(problem(command)).not.toBeNull());

  test('runs nothing that saves or makes a file, whatever commands there are', () => {
    const allowed = commands.filter(({ name }) => problem(name) === null);
    expect(allowed.filter(({ touches, makesFile }) => touches === 'writes' || makesFile)).toEqual([]);
    expect(allowed.length).toBeGreaterThan(20);
  });

  test('reads with commands that have no option for a file', async () => {
    const named: string[] = [];
    for (const { name, touches, makesFile, load } of commands) {
      const own = (await (await load())(fakeDeps()).toCommander()).options.map(({ long }) => long);
      if (own.includes('--out') && touches !== 'writes' && makesFile !== true) named.push(name);
    }
    expect(named).toEqual([]);
  }, 120_000);
});

test('no step of ours makes a file, skips a question, or leads back to its own topic', () => {
  const wrong = builtIn.topics.flatMap(({ topic, steps }) =>
    steps.flatMap(({ command }) => {
      const [first, second] = command.split(' ').slice(1);
      const entry =
        commands.find(({ name }) => name === `${first} ${second}`) ??
        commands.find(({ name }) => name === first);
      const own = / --(?:out|force|yes|home|today|step|open)\b/.test(command) || entry?.makesFile === true;
      const leadsBack =
        problemOfStepCommand(readCommand(command), topic, index)?.includes('leads back') === true;
      const isGroup = commands.some(({ name }) => name.startsWith(`${first} `));
      return (entry === undefined && !isGroup) || own || leadsBack ? `${topic}: ${command}` : [];
    }),
  );
  expect(wrong).toEqual([]);
});

describe('a topic with such a step', () => {
  const wrong = exampleTopic.replace('momconnect text NAME', 'momconnect call ics 1 --out x.ics --force');
  const deps = () => fakeDeps({ settings: { faq: '/ours' }, files: { '/ours/opening-hours.md': wrong } });

  test('is shown without it, and that is said with file and line', async () => {
    const { code, out, err } = await runMain(['faq', 'opening-hours'], deps());
    expect(code).toBe(0);
    expect(out).toContain('Someone picks up on weekdays.');
    expect(out).not.toContain('ics');
    expect(err).toBe("A step isn't shown (opening-hours.md, line 10). To see why: momconnect faq check");
  });

  test('is named by faq check', async () => {
    const { code, out } = await runMain(['faq', 'check'], deps());
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Steps that aren\'t shown: opening-hours.md, line 10: a step has no "--out"',
    );
  });

  test('has no step to be taken by its number', async () => {
    const { code, err } = await runMain(['faq', 'opening-hours', '--step', '1'], deps());
    expect([code, err]).toEqual([2, expect.stringContaining('"opening-hours" has no steps.')]);
  });
});
