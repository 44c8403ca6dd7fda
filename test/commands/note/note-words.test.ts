import { describe, expect, test } from 'vitest';
import { exampleFile } from '../../../src/commands/note/note-words.ts';
import { readOccasionFile } from '../../../src/formats/occasion-file.ts';
import { fakeDeps } from '../../fake-deps.ts';
import { runMain } from '../../run-main.ts';
import { noteDeps } from './note-deps.ts';

const puppy = JSON.stringify({
  occasion: 'new-puppy',
  title: 'a new puppy',
  order: 99,
  asks: [{ slot: 'name', sentence: 'The puppy is called' }],
  moves: [
    {
      move: 'opening',
      required: true,
      phrases: ['A puppy has come to you: {name}.', 'So there is a puppy now.'],
    },
    { move: 'close', required: true, newParagraph: true, phrases: ['Woof, and no answer needed.'] },
  ],
});
const adding = JSON.stringify({
  occasion: 'just-because',
  adds: true,
  moves: [{ move: 'opening', phrases: ['Hello from the bus.'] }],
});
const bad = '{\n  "occasion": "broken",\n}';

const settings = { notes: '/mine' };
const good = { '/mine/new-puppy.json': puppy, '/mine/just-because.json': adding };
const withBad = { ...good, '/mine/broken.json': bad };

describe('note words', () => {
  test('the file in its help is right', () => {
    expect(readOccasionFile(exampleFile, 'new-puppy.json')).toEqual({ occasion: JSON.parse(exampleFile) });
  });

  test('lists what is there and what it does', async () => {
    const { code, out } = await runMain(['note', 'words'], fakeDeps({ settings, files: good }));
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Your own words, in /mine',
      '  new-puppy: 3 phrases, an occasion of your own',
      '  just-because: adds one phrase to the built-in ones',
    ]);
  });

  test('names every problem with file and line, and ends with 1', async () => {
    const { code, out, err } = await runMain(['note', 'words'], fakeDeps({ settings, files: withBad }));
    expect(code).toBe(1);
    expect(out).toContain('  broken.json, line 2: The comma before the closing } has to go.');
    expect(err).toBe('One file is not used until that is put right.\nThen again: momconnect note words');
  });

  test('looks at another folder without setting it', async () => {
    const deps = fakeDeps({ files: { '/other/new-puppy.json': puppy } });
    const { out } = await runMain(['note', 'words', '/other', '--json'], deps);
    expect(JSON.parse(out)).toEqual({
      folder: '/other',
      occasions: [{ occasion: 'new-puppy', file: 'new-puppy.json', kind: 'new', phrases: 3 }],
      problems: [],
    });
    expect(deps.settings.all()).toEqual({});
  });

  test('without a folder says how to set one', async () => {
    const { code, out } = await runMain(['note', 'words']);
    expect(code).toBe(0);
    expect(out).toContain('momconnect config set notes DIR');
  });

  test('what a file holds cannot steer the terminal', async () => {
    const files = { '/mine/x.json': '{ "\\u001b[31mred": 1 }' };
    const { out } = await runMain(['note', 'words'], fakeDeps({ settings, files }));
    expect(out).toContain('red');
    expect(out).not.toContain('\u001b');
  });
});

describe('note draft', () => {
  test('takes an occasion of hers', async () => {
    const words = ['note', 'draft', 'ana', '--occasion', 'new-puppy', '--detail', 'Rolf'];
    const { out, err } = await runMain(words, noteDeps({ settings, files: good }));
    expect(out).toContain('A puppy has come to you: Rolf.');
    expect(out).toContain('Woof, and no answer needed.');
    expect(err).toBe('');
  });

  test('uses the good files and says one sentence of the bad ones', async () => {
    const words = ['note', 'draft', 'ana', '--occasion', 'new-puppy'];
    const { code, out, err } = await runMain(words, noteDeps({ settings, files: withBad }));
    expect(code).toBe(0);
    expect(out).toContain('Woof');
    expect(err).toBe('Some of your own words could not be read. What and where: momconnect note words');
  });

  test('says phrases of hers among the built-in ones', async () => {
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
