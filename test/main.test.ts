import { describe, expect, test } from 'vitest';
import { inWindow } from '../src/cli/help.ts';
import type { RunContext } from '../src/cli/run-context.ts';
import { commands } from '../src/commands/index.ts';
import { UserError } from '../src/errors.ts';
import { main } from '../src/main.ts';
import { type FakeDeps, fakeDeps } from './support/fake-deps.ts';
import { ana } from './support/fixtures-people.ts';
import { runMain } from './support/run-main.ts';

const withAna = () =>
  fakeDeps({ journal: [[{ type: 'friend.added', friend: 'ana', on: '2026-11-01', name: 'Ana Sample' }]] });

/** Runs in a context of which single parts are other than usual. */
async function runIn(parts: Partial<RunContext>, argv: readonly string[], deps: FakeDeps = withAna()) {
  const err: string[] = [];
  const context: RunContext = {
    version: '1.2.3',
    print: () => {},
    width: 80,
    errorWidth: 80,
    printError: (text) => err.push(text),
    finishText: (text) => text,
    maskData: (data) => data,
    saved: () => 'nothing',
    useCompileCache: () => {},
    createDeps: async () => deps,
    ...parts,
  };
  return { code: await main(argv, context), err: err.join('\n') };
}

describe('what a run answers', () => {
  test('0 when all went well, also when there is nothing to show or undo', async () => {
    for (const words of [['friend', 'list'], ['undo'], ['suggest'], ['help-now']]) {
      expect(await runMain(words)).toMatchObject({ code: 0 });
    }
  });

  test.each([
    [['sos']],
    [['HELP-ME!']],
    [['911']],
    [['help', 'me']],
    [['help', 'now']],
    [['help', 'i', 'need', 'somebody']],
    [['help', 'text', 'me']],
    [['--today', 'someday', 'help-now']],
    [['help-now', '--home=']],
    [['help-now', '--version']],
    [['faq', 'sos']],
    [['call', '911']],
    [['Call', 'help-me!']],
  ])('0 for %j, with the numbers', async (argv) => {
    const { code, out } = await runMain(argv);
    expect([code, out.includes('call 911.')]).toEqual([0, argv[1] !== 'text']);
  });

  test.each([
    [['call', 'sos'], 0],
    [['friend', 'list', 'i want to die', '--nosuch'], 0],
    [['friend', 'list', '--nosuch'], 0],
    [['friend', 'list', '--help'], 0],
    [['config'], 0],
    [['config', 'set', 'name', 'Dee'], 0],
    [['config', 'i', 'want', 'to', 'die'], 0],
    [['friend', 'list'], 1],
    [['friend', 'list', '--circle=close'], 1],
  ])('%j reads her journal %i times: help and slips never wait for it', async (argv, right) => {
    const deps = withAna();
    let opened = 0;
    const open = async () => {
      opened += 1;
    };
    await runIn({}, argv, { ...deps, store: { ...deps.store, open } });
    expect(opened).toBe(right);
  });

  test('0 for help alone, which lists the commands and names help-now', async () => {
    const { code, out } = await runMain(['help']);
    expect([code, out]).toEqual([0, expect.stringMatching(/Every day:[\s\S]*\n {2}help-now /)]);
    expect((await runMain(['help', 'log'])).out).toContain('momconnect log');
  });

  test.each([
    [['help', 'sugest'], 'There\'s no command "sugest". Did you mean: momconnect suggest'],
    [['sugest'], 'There\'s no command "sugest". Did you mean: momconnect suggest'],
    [['daily', 'strt', 'Ana'], 'There\'s no command "daily strt". Did you mean: momconnect daily start'],
    [['lonely'], 'There\'s no command "lonely". Did you mean: momconnect faq isolated'],
    [
      ['i', 'feel', 'so', 'stuck'],
      'There\'s no command "i".\nIf it\'s something on your mind: momconnect faq "i feel so stuck"',
    ],
    [['remove', 'Ana'], 'There\'s no command "remove". Did you mean: momconnect friend remove Ana'],
    [['delete', 'zoe', 'b'], 'There\'s no command "delete". Did you mean: momconnect friend remove "zoe b"'],
    [['hi'], 'There\'s no command "hi". Did you mean: momconnect suggest'],
    [['Hello'], 'There\'s no command "Hello". Did you mean: momconnect suggest'],
    [['exit'], "There's nothing to quit: each command ends by itself."],
    [['quit'], "There's nothing to quit: each command ends by itself."],
    [['nots'], 'There\'s no command "nots". Did you mean: momconnect note'],
    [['xyzzy'], 'There\'s no command "xyzzy".\nAll of them: momconnect --help'],
    [['--jsn', 'log'], 'There\'s no option "--jsn".\nAll of them: momconnect --help'],
    [['friend', '--al'], 'There\'s no option "--al".\nAll of them: momconnect --help'],
    [['constructor'], 'There\'s no command "constructor".\nAll of them: momconnect --help'],
    [['--today', 'someday'], '--today needs a day, such as 2026-03-01.'],
  ])('2 for %j, with one way out', async (argv, err) => {
    expect(await runMain(argv)).toMatchObject({ code: 2, out: '', err });
  });

  test.each([
    [
      ['friend', 'add', 'Bea', '--evrey', '2w'],
      'Unknown option "--evrey". Did you mean --every?\n  momconnect friend add --help\nNothing was saved.',
    ],
    [['friend', 'show', 'ana', '--al'], 'Unknown option "--al". Did you mean --all?'],
    [['suggest', '--limit', '0'], '--limit can\'t be "0". It has to be a whole number, 1 or more.'],
    [['suggest', '-n', "it's"], '--limit can\'t be "it\'s". It has to be a whole number, 1 or more.'],
    [['ask', 'ana', '--seed', 'x'], '--seed can\'t be "x". It has to be a whole number, such as 7.'],
    [['friend', 'add', 'Bea', '--every'], "Something's missing after --every."],
    [['friend', 'merge', 'ana'], "Something's missing here: into."],
    [['friend', 'remove', '--yes'], "Something's missing here: name."],
    [['friend', 'merge', 'ana', 'bea', 'cleo'], "That's more than this command takes."],
  ])("2 for %j, in our words and not commander's", async (argv, err) => {
    const { code, err: expected } = await runMain(argv, withAna());
    expect([code, expected.split('\n')[0], expected.split('\n').length <= 3]).toEqual([
      2,
      err.split('\n')[0],
      true,
    ]);
  });

  test('1 for a name nobody has, and nothing was saved', async () => {
    const { code, err, deps } = await runMain(['log', 'zelda'], withAna());
    expect([code, deps.lines.length]).toEqual([1, 1]);
    expect(err).toMatch(/zelda[\s\S]*\nNothing was saved\.$/);
  });

  test('the same without that line where nothing would have been saved', async () => {
    expect((await runMain(['friend', 'show', 'zelda'], withAna())).err).not.toContain('Nothing was saved');
  });
});

describe('an error', () => {
  const failing = (error: unknown): Partial<RunContext> => ({
    createDeps: async () => {
      throw error;
    },
  });

  test.each([
    ['usage', 2],
    ['not_found', 1],
    ['ambiguous', 1],
    ['exists', 1],
    ['unreadable', 1],
    ['cancelled', 130],
  ] as const)('of the kind %s ends with %i', async (code, exit) => {
    const error = new UserError('What is wrong.', { code, ways: ['One way out.'] });
    expect(await runIn(failing(error), ['log', 'ana'])).toEqual({
      code: exit,
      err: 'What is wrong.\nOne way out.\nNothing was saved.',
    });
    expect(await runIn(failing(error), ['suggest', '--json'])).toEqual({
      code: exit,
      err: JSON.stringify({ error: { code, message: 'What is wrong.', hint: 'One way out.' } }),
    });
  });

  test('without a way out says so in JSON too', async () => {
    const error = new UserError('What is wrong.', { code: 'exists' });
    expect(JSON.parse((await runIn(failing(error), ['log', '--json'])).err).error.hint).toBeNull();
  });

  test('before any command was known is JSON too', async () => {
    const { err } = await runMain(['--json', 'sugest']);
    expect(JSON.parse(err).error).toMatchObject({ code: 'usage' });
  });

  test('after something was saved does not deny it', async () => {
    const error = new UserError('Stopped.', { code: 'cancelled' });
    expect((await runIn({ ...failing(error), saved: () => 'some' }, ['log'])).err).toBe(
      'Stopped.\nAnything saved before that is still there.',
    );
  });

  test.each([
    ['log', 'momconnect log list'],
    ['config set', 'momconnect config'],
  ])('after something may have been saved (%s) says where to look', async (words, look) => {
    const error = new UserError('The disk had an error.', { code: 'unreadable' });
    const { err } = await runIn({ ...failing(error), saved: () => 'maybe' }, [...words.split(' '), 'a', 'b']);
    expect(err).toBe(`The disk had an error.\nIt may have been saved. To look: ${look}`);
  });

  test.each([
    ['ENOSPC', 'The disk is full.'],
    ['EIO', 'The disk had an error.'],
    ['EACCES', "momconnect isn't allowed to use this."],
    ['EROFS', 'This disk can only be read, not written to.'],
    ['ELOOP', "This couldn't be read or written (ELOOP)"],
  ])('of the disk (%s) is no fault of ours', async (code, sentence) => {
    const error = Object.assign(new Error(`${code}: x`), { code, syscall: 'read' });
    expect((await runIn(failing(error), ['suggest'])).err.split('\n')[0]).toBe(sentence);
  });

  test('of ours is said in one sentence, and shown whole only when asked', async () => {
    const fault = new TypeError('x is not a function');
    const short = await runIn(failing(fault), ['log', 'ana']);
    expect(short).toEqual({
      code: 1,
      err: 'Something went wrong inside momconnect: x is not a function\nTo see where, run it again with --debug.\nNothing was saved.',
    });
    expect((await runIn(failing(fault), ['log', 'ana', '--debug'])).err).toContain(
      'TypeError: x is not a function\n    at ',
    );
  });

  test.each(['nothing useful', null, undefined])(
    'that is no error at all (%s) is survived',
    async (thrown) => {
      expect((await runIn(failing(thrown), ['log', '--debug'])).code).toBe(1);
    },
  );

  test('cannot steer the terminal, and is shaped like all that is said', async () => {
    const error = new UserError('No \u001b[31mAna\u202e Sample', { code: 'not_found' });
    const finishText = (text: string) => text.replace('Sample', 'S.');
    expect((await runIn({ ...failing(error), finishText }, ['friend', 'show', 'x'])).err).toBe(
      'No \uFFFD[31mAna\uFFFD S.',
    );
  });
});

const listed = commands.filter(({ summary }) => summary !== null);

describe('help', () => {
  test.each([['--help'], ['-h'], ['help'], ['--help', '--json']])(
    '%s names the everyday commands, and every other one that is listed, on one screen',
    async (...argv) => {
      const { code, out, err } = await runMain(argv);
      expect([code, err]).toEqual([0, '']);
      for (const { name } of listed) expect(out).toMatch(new RegExp(`[ ,|]${name.split(' ')[0]}[ ,:|\\n]`));
      expect(out.split('\n').length).toBeLessThanOrEqual(24);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  test.each([40, 52])('of all and of a group fits %i columns, every command whole', async (width) => {
    for (const argv of [['--help'], ['friend']]) {
      const out: string[] = [];
      await runIn({ width, print: (text) => out.push(...text.split('\n')) }, argv);
      expect(out.filter((line) => line.length > width)).toEqual([]);
      expect(out.some((line) => /^ {2}friend(?: add)?(?: |$)/.test(line))).toBe(true);
    }
  });

  test.each([['friend'], ['friend', 'help'], ['friend', '--help'], ['help', 'friend']])(
    '%j lists the group',
    async (...argv) => {
      const { code, out } = await runMain(argv.flat());
      expect([code, out.split('\n')[0]]).toEqual([0, 'momconnect friend:']);
      for (const { name } of listed.filter((each) => each.name.startsWith('friend ')))
        expect(out).toContain(`  ${name} `);
      expect(out).not.toContain('unhide');
    },
  );

  test('of notes says what a number is for', async () => {
    expect((await runMain(['note', '--help'])).out).toContain('  note 1  ');
  });

  test.each(commands.map(({ name }) => name))(
    '%s --help says how it goes, with examples, and touches nothing',
    async (name) => {
      const deps = fakeDeps();
      const store = new Proxy(deps.store, {
        get: () => {
          throw new Error('help touched the store');
        },
      });
      const { code, out, err } = await runMain([...name.split(' '), '--help'], { ...deps, store });
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`Usage: momconnect ${name}`);
      expect(out).toContain('Examples:\n  momconnect ');
      expect(out).toContain('With any command:\n  --json');
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect((await runMain(['help', ...name.split(' ')])).out).toBe(out);
    },
  );

  test('of a command fits a narrow window, in which a long example goes on under itself', () => {
    const row = '  --by <who>     who started it: me, or friend';
    expect(
      inWindow(`Examples:\n  momconnect log "coffee with Dana yesterday" --add\n${row}`, 40).split('\n'),
    ).toEqual([
      'Examples:',
      '  momconnect log "coffee with Dana',
      '    yesterday" --add',
      '  --by <who>',
      '      who started it: me, or friend',
    ]);
  });

  test.each([
    [['SUGGEST'], ['suggest']],
    [
      ['Suggest', '--json'],
      ['suggest', '--json'],
    ],
    [['MOMCONNECT', 'SUGGEST'], ['suggest']],
    [
      ['FRIEND', 'List'],
      ['friend', 'list'],
    ],
    [
      ['friend', 'LIST'],
      ['friend', 'list'],
    ],
    [['Friend'], ['friend']],
    [
      ['Note', 'Draft', '--help'],
      ['note', 'draft', '--help'],
    ],
    [
      ['HELP', 'Note', 'draft'],
      ['help', 'note', 'draft'],
    ],
    [['Help-Now'], ['help-now']],
  ])('%j is %j', async (input, meant) => {
    const [one, other] = [await runMain(input), await runMain(meant)];
    expect([one.code, one.out]).toEqual([other.code, other.out]);
    expect(one.code).toBe(0);
  });

  test('capitals in what is logged stay', async () => {
    const { deps } = await runMain(['LOG', 'ANA', '--note', 'THE NEW JOB'], fakeDeps({ journal: [ana] }));
    expect(deps.lines.at(-1)?.changes[0]).toMatchObject({ note: 'THE NEW JOB', friends: ['ana-sample'] });
  });

  test('the version is the version, whatever else is said', async () => {
    const printed: string[] = [];
    expect((await runIn({ print: (text) => printed.push(text) }, ['log', '--version'])).code).toBe(0);
    expect(printed).toEqual(['1.2.3']);
  });
});

describe('without a command', () => {
  test('the first run is welcomed, and without a terminal nothing is written', async () => {
    const { code, out, deps } = await runMain([]);
    expect([code, deps.lines]).toEqual([0, []]);
    expect(out).toMatch(/Start with: momconnect friend add "Ana Sample"$/);
  });

  test.each([[[]], [['today']]])('%j is today, later', async (words) => {
    const deps = withAna();
    const ran: string[][] = [];
    const createDeps: RunContext['createDeps'] = async (globals, entry, run) => {
      ran.push([entry?.name ?? '']);
      return { ...deps, run, globals };
    };
    expect((await runIn({ createDeps }, words, deps)).code).toBe(0);
    expect(ran.at(-1)).toEqual(['today']);
    expect(deps.answered.join('\n')).toMatch(/^Good morning\..*\n\n1 {2}Ana Sample/);
  });

  test('today in a new home is the welcome', async () => {
    expect((await runMain(['today'])).out).toBe((await runMain([])).out);
  });
});

test('a command may run another, in the same context', async () => {
  const questions: (string | null)[] = [];
  const deps = withAna();
  const createDeps: RunContext['createDeps'] = async (globals, entry, run) => {
    questions.push(entry?.name ?? null);
    return { ...deps, run, globals };
  };
  expect((await runIn({ createDeps }, [], deps)).code).toBe(0);
  expect(questions).toEqual([null, 'today']);
});

test('a refusal looks for words of danger without saying again what the run began with', async () => {
  const quiet: boolean[] = [];
  const deps = withAna();
  const createDeps: RunContext['createDeps'] = async (globals, _, run) => {
    quiet.push(globals.quiet);
    return { ...deps, run, globals };
  };
  expect((await runIn({ createDeps }, ['text', 'zelda'], deps)).code).toBe(1);
  expect(quiet).toEqual([false, true]);
});

describe('an error longer than the terminal is wide', () => {
  const long = ['friend', 'edit', 'ana'];
  const named = 'What do you want to change?';

  test.each([
    [80, [named, 'For example: momconnect friend edit ana --next "the new job"', 'Nothing was saved.']],
    [40, [named, 'For example:', 'momconnect friend edit ana --next "the new job"', 'Nothing was saved.']],
  ])('is wrapped to %i columns, its command whole', async (errorWidth, lines) => {
    expect((await runIn({ errorWidth }, long)).err.split('\n')).toEqual(lines);
  });

  test('is not touched as JSON', async () => {
    const { err } = await runIn({ errorWidth: 20 }, [...long, '--json']);
    expect(JSON.parse(err).error).toMatchObject({ message: named });
  });
});

describe('what people type before they have read any help', () => {
  test.each([
    [
      ['add', 'Dana Example'],
      ['friend', 'add', 'Dana Example'],
    ],
    [['list'], ['friend', 'list']],
    [['friends'], ['friend', 'list']],
    [
      ['show', 'ana'],
      ['friend', 'show', 'ana'],
    ],
    [
      ['edit', 'ana', '--city', 'Cork'],
      ['friend', 'edit', 'ana', '--city', 'Cork'],
    ],
    [
      ['draft', 'ana', '--seed', '3'],
      ['note', 'draft', 'ana', '--seed', '3'],
    ],
    [
      ['note', 'ana', '--seed', '3'],
      ['note', 'draft', 'ana', '--seed', '3'],
    ],
    [
      ['Note', 'ANA', '--seed', '3'],
      ['note', 'draft', 'ana', '--seed', '3'],
    ],
    [['who'], ['suggest']],
    [
      ['friend', 'ana'],
      ['friend', 'show', 'ana'],
    ],
    [
      ['pause', 'ana'],
      ['friend', 'pause', 'ana'],
    ],
    [['contacts'], ['friend', 'list']],
    [['drafts'], ['note', 'list']],
    [['settings'], ['config', 'list']],
    [['daily'], ['daily', 'today']],
    [
      ['tradition', 'today'],
      ['daily', 'today'],
    ],
    [
      ['friend', 'hide', 'ana'],
      ['friend', 'never', 'ana'],
    ],
    [['config'], ['config', 'list']],
  ])('%j does what %j does', async (input, meant) => {
    const [one, other] = [await runMain(input, withAna()), await runMain(meant, withAna())];
    expect([one.code, one.out, one.err]).toEqual([other.code, other.out, other.err]);
    expect(one.err).not.toContain("There's no command");
  });

  test.each([
    [['note', 'lst'], 'Did you mean: momconnect note list'],
    [['friend', 'ad', 'Ana'], 'Did you mean: momconnect friend add'],
    [['note', 'ideass'], 'Did you mean: momconnect note ideas'],
  ])('%j may be a command with a slip in it', async (input, hint) => {
    const { code, err } = await runMain(input, withAna());
    expect([code, err]).toEqual([1, expect.stringContaining(hint)]);
  });

  test('a number after note is a draft', async () => {
    const deps = withAna();
    await runMain(['note', 'draft', 'ana', '--seed', '3'], deps);
    expect((await runMain(['note', '1'], deps)).out).toContain('Draft 1 for Ana Sample');
  });
});

describe('a number after the name of a group', () => {
  const drafted = async () => {
    const deps = withAna();
    await runMain(['note', 'ana', '--seed', '3'], deps);
    return deps;
  };

  test.each([
    [['note', '1', '--mailed'], 'Saved. To take it back'],
    [['note', '1', 'mailed'], 'Saved. To take it back'],
    [['note', '1', '--mailed', '--on', 'yesterday'], 'Saved. To take it back'],
    [['note', '--drop', '1', '--yes'], 'To take it back'],
    [['note', '1', '--edit', '--text', 'Dear Ana, hi. Sam'], 'has your new words now'],
  ])('takes a step as an option: %j', async (words, expected) => {
    const { code, out } = await runMain(words, await drafted());
    expect([code, out]).toEqual([0, expect.stringContaining(expected)]);
  });

  test.each([
    [['mailed'], 'A note to Ana Sample'],
    [['d', 'yes'], 'Draft 1'],
    [[''], 'Draft 1'],
  ])('asks on a terminal what next: %j', async (answers, expected) => {
    const { lines } = await drafted();
    const deps = fakeDeps({ journal: lines.map(({ changes }) => changes), answers });
    const { code, out } = await runMain(['note', '1'], deps);
    expect([code, out]).toEqual([0, expect.stringContaining(expected)]);
    expect(out).not.toContain('note note');
  });

  test('refuses a step it has not, and changes nothing', async () => {
    const deps = await drafted();
    const { code, err } = await runMain(['note', '1', '--mail'], deps);
    expect([code, err.split('\n')[0]]).toEqual([2, 'Unknown option "--mail".']);
  });
});
