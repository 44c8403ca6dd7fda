import { describe, expect, test } from 'vitest';
import { exampleFile } from '../../../src/commands/note/note-words.ts';
import { readLetterFile } from '../../../src/formats/letter-file.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';
import { noteDeps } from './note-deps.ts';

const puppy = `${exampleFile}
---
Hi {friend},

Woof! You don't need to write back.

{me}
`;
const adding = `---
order: 1
---
## warm
Hi {friend},

Hello from the bus.

Love,
{me}
`;
const bad = '---\ntitel: x\n---\n## warm\n';

const settings = { notes: '/mine' };
const good = { '/mine/new-puppy.md': puppy, '/mine/just-because.md': adding };
const withBad = { ...good, '/mine/broken.md': bad };

describe('note words', () => {
  test('the file in its help is right', () => {
    expect(readLetterFile(exampleFile, 'new-puppy.md')).toMatchObject({
      occasion: { occasion: 'new-puppy', title: 'a new puppy' },
    });
  });

  test('lists what is there and what it does', async () => {
    const { code, out } = await runMain(['note', 'words'], fakeDeps({ settings, files: good }));
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Your own letters, in /mine',
      '  new-puppy: 2 letters, an occasion of your own',
      '  just-because: one letter, along with ours',
    ]);
  });

  test('names every problem with file and line, and ends with 1', async () => {
    const { code, out, err } = await runMain(['note', 'words'], fakeDeps({ settings, files: withBad }));
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'broken.md, line 2: There\'s no "titel" here. Did you mean "title"? For example: title: a new puppy',
    );
    expect(err).toBe("One file can't be used until you fix that.\nThen run it again: momconnect note words");
  });

  test('looks at another folder without setting it', async () => {
    const deps = fakeDeps({ files: { '/other/new-puppy.md': puppy } });
    const { out } = await runMain(['note', 'words', '/other', '--json'], deps);
    expect(JSON.parse(out)).toEqual({
      folder: '/other',
      occasions: [{ occasion: 'new-puppy', file: 'new-puppy.md', kind: 'new', letters: 2 }],
      problems: [],
    });
    expect(deps.settings.all()).toEqual({});
  });

  test('without a folder says how to set one', async () => {
    const { code, out } = await runMain(['note', 'words']);
    expect(code).toBe(0);
    expect(out).toContain('momconnect config set notes DIR');
  });

  test('JSON files of earlier versions are told what to do', async () => {
    const files = { '/mine/old.json': '{}' };
    const { code, out } = await runMain(['note', 'words'], fakeDeps({ settings, files }));
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain(
      "old.json: Letters are markdown files now, and JSON files aren't read",
    );
  });

  test('what a file holds cannot steer the terminal', async () => {
    const files = { '/mine/x.md': '---\n"\\u001b[31mred": 1\n---\n' };
    const { out } = await runMain(['note', 'words'], fakeDeps({ settings, files }));
    expect(out).toContain('red');
    expect(out).not.toContain('\u001b');
  });
});

describe('note draft', () => {
  test('takes an occasion she made', async () => {
    const words = ['note', 'draft', 'ana', '--occasion', 'new-puppy', '--detail', 'Rolf'];
    const { out, err } = await runMain(words, noteDeps({ settings, files: good }));
    expect(out.replace(/\s+/g, ' ')).toContain('I hear you have a new puppy! Welcome, Rolf.');
    expect(err).toBe('');
  });

  test('uses the good files and says one sentence of the bad ones', async () => {
    const words = ['note', 'draft', 'ana', '--occasion', 'new-puppy'];
    const { code, out, err } = await runMain(words, noteDeps({ settings, files: withBad }));
    expect(code).toBe(0);
    expect(out).toMatch(/Woof|new puppy/);
    expect(err).toBe("Some of your own letters couldn't be read. To see which: momconnect note words");
  });

  test('uses her own letters among the built-in ones', async () => {
    const texts = [];
    for (let seed = 1; seed <= 60; seed++)
      texts.push(
        (await runMain(['note', 'draft', 'ana', '--seed', String(seed)], noteDeps({ settings, files: good })))
          .out,
      );
    expect(texts.some((text) => text.includes('Hello from the bus.'))).toBe(true);
    expect(texts.some((text) => !text.includes('Hello from the bus.'))).toBe(true);
  });
});

describe('the setting', () => {
  test('is a folder, and an empty value takes it away', async () => {
    const deps = fakeDeps();
    await runMain(['config', 'set', 'notes', '/mine'], deps);
    expect(deps.settings.get('notes')).toBe('/mine');
    await runMain(['config', 'set', 'notes', ''], deps);
    expect(deps.settings.get('notes')).toBeNull();
  });
});
