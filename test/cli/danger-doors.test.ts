import { describe, expect, test } from 'vitest';
import { type FakeOptions, fakeDeps } from '../support/fake-deps.ts';
import { added } from '../support/fixtures-people.ts';
import { runMain } from '../support/run-main.ts';

const journal = [added('Ana Sample')];
const here = (options: FakeOptions = {}) => fakeDeps({ journal, ...options });
const line = 'If any of that is about you: momconnect help-now';

describe('words that are no command', () => {
  test.each([
    [['suicide'], "If you're thinking about dying"],
    [['i', 'want', 'to', 'die'], "If you're thinking about dying"],
    [['help', 'suicide'], "If you're thinking about dying"],
    [['my', 'toddler', 'ate', 'a', 'battery'], 'Call 1-800-222-1222 now'],
    [['call', 'the', 'police', 'he', 'hit', 'me'], "If you're in danger right now"],
    [['note', 'i', 'want', 'to', 'die'], "If you're thinking about dying"],
    [['I WANT TO DIE', '--quiet', '--discreet'], "If you're thinking about dying"],
  ])('%j', async (words, first) => {
    const { code, out, err } = await runMain(words, here());
    expect([code, out.slice(0, first.length), err]).toEqual([0, first, '']);
  });

  test('and are not of danger are refused as ever', async () => {
    expect(await runMain(['sugest'], here())).toMatchObject({
      code: 2,
      err: 'There\'s no command "sugest". Did you mean: momconnect suggest',
    });
  });
});

describe('words that a command refuses', () => {
  test.each([
    ['log', 'zebra i want to die'],
    ['done', 'zebra i want to die'],
    ['text', 'zebra', 'he hits me'],
    ['friend', 'show', 'zebra i want to die'],
    ['log', 'ana', '--zebra', 'i want to die'],
  ])('are not repeated: %j', async (...words) => {
    const { code, out, err, deps } = await runMain(words, here());
    expect(code).toBeGreaterThan(0);
    expect(out).toContain('call 911');
    expect(out + err).not.toContain('zebra');
    expect(deps.lines).toHaveLength(1);
  });
});

test.each([[['log', 'will', 'hits', 'me']], [['friend', 'show', 'will hits me']]])(
  'words that a command refuses because two friends have that name are not repeated: %j',
  async (words) => {
    const two = [added('Will Sample'), added('Will Example')];
    const { code, out, err } = await runMain(words, fakeDeps({ journal: two }));
    expect(code).toBe(1);
    expect(out).toContain('call 911');
    expect(out + err).not.toContain('Sample');
  },
);

test('words with --help bring its help and nothing else', async () => {
  const { out, err, deps } = await runMain(['log', 'i want to die', '--help'], here());
  expect(out).toContain('Usage: momconnect log');
  expect(out + err).not.toContain(line);
  expect(deps.lines).toHaveLength(1);
});

describe('words that are kept or sent bring one last line', () => {
  test.each([
    ['log', 'ana', '--note', 'she said he hits me'],
    ['log', 'coffee with ana: i want to die'],
    ['friend', 'edit', 'ana', '--next', 'tell her i hear voices'],
    ['ways', 'add', 'i want to die'],
    ['ways', 'add', 'suicide'],
    ['note', 'draft', 'ana', '--occasion', 'just-because', '--detail', 'felt that I want to die'],
    ['ask', 'ana', '--for', 'listener', '--detail', 'I want to die'],
    ['text', 'ana', 'i want to die'],
    ['text', 'ana', 'i', 'want', 'to', 'die'],
  ])('%j', async (...words) => {
    const { code, out } = await runMain(words, here());
    expect([code, out.split('\n').at(-1)]).toEqual([0, line]);
  });

  test('that calls where minutes count, with the number of her country', async () => {
    const { out } = await runMain(
      ['log', 'ana', '--note', 'my toddler drank bleach'],
      here({ settings: { country: 'GB' } }),
    );
    expect(out.split('\n').at(-1)).toBe("If that's happening now, call 999. More: momconnect help-now");
  });

  test('typed at a question too', async () => {
    const { out } = await runMain(['ways', 'add'], here({ answers: ['i want to die'] }));
    expect(out.split('\n').at(-1)).toBe(line);
  });

  test('but never data, nor what is shown later', async () => {
    const deps = here();
    const words = ['log', 'ana', '--note', 'i want to die'];
    expect((await runMain([...words, '--json'], deps)).out).not.toMatch(/help|danger/i);
    for (const shown of [['friend', 'show', 'ana'], ['friend', 'list'], ['log', 'list'], ['suggest']])
      expect((await runMain(shown, deps)).out).not.toContain('help-now');
    expect(JSON.stringify(deps.lines)).not.toMatch(/help|danger|self/i);
  });

  test('and nothing where the words are calm', async () => {
    const { out } = await runMain(['log', 'ana', '--note', 'dying for a coffee, she said'], here());
    expect(out).not.toContain('help-now');
  });
});

describe('undo', () => {
  test('deletes words of danger for good, and says so', async () => {
    const deps = here();
    await runMain(['log', 'ana', '--note', 'i want to die'], deps);
    const { out } = await runMain(['undo'], deps);
    expect(out.replace(/\s+/g, ' ')).toMatch(/Its words are deleted for good, from your backups here too\.$/);
    expect(deps.lines.at(-1)?.changes).toEqual([{ type: 'line.forgotten', line: deps.lines[1]?.id }]);
  });

  test('of other words can be brought back', async () => {
    const deps = here();
    await runMain(['log', 'ana', '--note', 'the new job'], deps);
    expect((await runMain(['undo'], deps)).out).toContain('To bring it back: momconnect undo --redo');
  });
});
