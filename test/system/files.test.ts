/** What leaves the program: files, and other programs. Nothing here touches a real clipboard or browser. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyText } from '../../src/system/clipboard.ts';
import { filesOf } from '../../src/system/files.ts';
import { openerFor, openFile, openLink } from '../../src/system/open-file.ts';
import { writeNewFile } from '../../src/system/write-file.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

describe('the address books of a folder', () => {
  const files = filesOf({ absolute: (path) => path, isTyping: () => false });

  test('are found in folders below too, by name, and nothing hidden is', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'old'));
    mkdirSync(join(folder, '.trash'));
    const names = ['b.vcf', 'a.VCF', '.hidden.vcf', 'photo.jpg', 'friends.md', 'old/c.vcf', '.trash/d.vcf'];
    for (const name of names) writeFileSync(join(folder, name), '');
    symlinkSync(folder, join(folder, 'again'));
    const paths = ['a.VCF', 'b.vcf', 'friends.md', 'old/c.vcf'].map((name) => join(folder, name));
    expect(files.addressBooksIn(folder)).toEqual(paths);
    expect(files.addressBooksIn(join(folder, 'old/'))).toEqual([join(folder, 'old/c.vcf')]);
  });

  test('are not looked for where there is no folder', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.vcf'), '');
    expect(
      ['a.vcf', 'none', '-'].map((name) => files.addressBooksIn(name === '-' ? name : join(folder, name))),
    ).toEqual([null, null, null]);
  });
});

describe('a folder that may be new', () => {
  const files = filesOf({ absolute: (path) => path, isTyping: () => false });

  test.each<[string, string, string | null]>([
    ['is one that is there', '', null],
    ['is one for which there is a place', 'new', null],
    ['is none in a folder that is not there', 'none/new', "There's no folder"],
    ['is none in the place of a file', 'a.txt', "isn't a folder"],
    ['is none in a file', 'a.txt/new', "isn't a folder"],
    ['is none in the place of a link to nothing', 'link', "isn't a folder"],
  ])('%s', (_, name, refused) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), '');
    symlinkSync(join(folder, 'nothing'), join(folder, 'link'));
    const look = () => files.folder(join(folder, name), { mayBeNew: true });
    if (refused === null) expect(look()).toBe(join(folder, name));
    else expect(look).toThrow(refused);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'link']);
  });
});

describe('a new file', () => {
  test('is for her eyes only, and holds what it should', () => {
    const path = join(temporaryFolder(), 'note-1.html');
    writeNewFile(path, 'çok 🌻', { mayOverwrite: false });
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['çok 🌻', 0o600]);
  });

  test('never takes the place of another one unasked', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'note-1.html');
    writeFileSync(path, 'hers', { mode: 0o644 });
    expect(() => writeNewFile(path, 'new', { mayOverwrite: false })).toThrow("There's already a file here");
    expect(readFileSync(path, 'utf8')).toBe('hers');
    writeNewFile(path, 'new', { mayOverwrite: true });
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['new', 0o600]);
    expect(readdirSync(folder)).toEqual(['note-1.html']);
  });

  test('may have the longest name there is, and a longer one is refused in one sentence', () => {
    const folder = temporaryFolder();
    for (const name of ['a'.repeat(255), 'ç'.repeat(127)]) {
      for (const mayOverwrite of [false, true]) writeNewFile(join(folder, name), 'new', { mayOverwrite });
      expect(readFileSync(join(folder, name), 'utf8')).toBe('new');
      expect(() => writeNewFile(join(folder, `${name}ç`), 'new', { mayOverwrite: false })).toThrow(
        'This name is longer than a file can have',
      );
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test.each([
    ['no folder', (folder: string) => join(folder, 'none', 'a.html'), "There's no folder for it"],
    ['a folder in its place', (folder: string) => folder, /is a folder/],
  ])('%s', (_, pathIn, message) => {
    const folder = join(temporaryFolder(), 'inside');
    mkdirSync(folder);
    for (const mayOverwrite of [false, true])
      expect(() => writeNewFile(pathIn(folder), 'new', { mayOverwrite })).toThrow(message);
  });
});

describe('opening', () => {
  const path = '/home/sam/my notes & cards/note-1.html';

  test.each([
    ['darwin', {}, ['open', path]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', path]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', path]],
    ['linux', {}, null],
  ] as const)('on %s with %j', (platform, env, expected) => {
    expect(openerFor(path, { platform, env })).toEqual(expected);
  });

  test('on Windows without a shell between', () => {
    const [file, ...words] = openerFor(path, { platform: 'win32', env: {} }) ?? [];
    expect([file, words.length, words[0]]).toEqual(['rundll32', 2, 'url.dll,FileProtocolHandler']);
  });

  test('without a display nothing is started', async () => {
    expect(await openFile(path, { platform: 'linux', env: {} })).toBe(false);
  });
});

describe.skipIf(process.platform !== 'linux')('a link', () => {
  /** A desktop whose opener writes down the words it is given, one a line, and ends with this code. */
  function desktop(ending: string) {
    const folder = temporaryFolder();
    const got = join(folder, 'got');
    const opener = `#!/bin/sh\nprintf '%s\\n' "$@" > '${got}'\n${ending}\n`;
    writeFileSync(join(folder, 'xdg-open'), opener, { mode: 0o755 });
    const env = { DISPLAY: ':0', PATH: `${folder}:${process.env.PATH}` };
    return { got, place: { platform: 'linux', env } as const };
  }

  test.each([
    'sms:+15550100?&body=Big%20day!%20%26%20%E2%98%95',
    'mailto:ana@example.org?subject=Hello&body=one%0D%0Atwo',
    'https://wa.me/15550100?text=Hi%20(you)*',
    'sms:?&body=%24(reboot)%60id%60%3B$(id);id',
  ])('%s is one word for the opener', async (link) => {
    const { got, place } = desktop('exit 0');
    expect(await openLink(link, place)).toBe(true);
    expect(readFileSync(got, 'utf8')).toBe(`${link}\n`);
  });

  test('an apostrophe is encoded on the way', async () => {
    const { got, place } = desktop('exit 0');
    expect(await openLink("sms:?&body=it's", place)).toBe(true);
    expect(readFileSync(got, 'utf8')).toBe('sms:?&body=it%27s\n');
  });

  test.each([
    'http://example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'tel:911',
    ' sms:1',
    '-a sms:1',
    'SMS:1',
    'sms:1 2',
    'sms:"1"',
    'sms:<1>',
    'sms:\\1',
    'sms:1\n',
    'sms:\u001b[31m',
    'sms:\u0000',
    'sms:`id`',
    'sms:1|id',
    'https://example.org/\u202efdp',
    'sms:naïve',
  ])('%j starts nothing', async (link) => {
    const { got, place } = desktop('exit 0');
    expect(await openLink(link, place)).toBe(false);
    expect(existsSync(got)).toBe(false);
  });

  test.each([
    ['an opener that finds no app', 'exit 3', false],
    ['an app that stays open', 'sleep 3', true],
  ])('%s', async (_, ending, expected) => {
    expect(await openLink('sms:1', desktop(ending).place)).toBe(expected);
  });

  test('without a display nothing is started', async () => {
    expect(await openLink('sms:1', { platform: 'linux', env: {} })).toBe(false);
  });
});

describe('copying', () => {
  /** Tools that are there; answers what each one got. */
  function withTools(...there: string[]) {
    const got: [string, string][] = [];
    const runTool = async ([file]: readonly [string, ...string[]], input: Uint8Array) => {
      if (there.includes(file)) got.push([file, Buffer.from(input).toString('hex')]);
      return there.includes(file);
    };
    return { got, runTool };
  }

  test.each([
    ['pbcopy', 'c3a9'],
    ['clip.exe', 'e900'],
    ['wl-copy', 'c3a9'],
    ['xclip', 'c3a9'],
    ['xsel', 'c3a9'],
  ])('goes through %s in the letters it reads', async (tool, hex) => {
    const { got, runTool } = withTools(tool);
    expect(await copyText('é', { terminal: null, runTool })).toBe('clipboard');
    expect(got).toEqual([[tool, hex]]);
  });

  test('goes through the first that is there, and only that', async () => {
    const { got, runTool } = withTools('xclip', 'xsel');
    await copyText('é', { terminal: null, runTool });
    expect(got.map(([tool]) => tool)).toEqual(['xclip']);
  });

  test('without a tool goes to the terminal, if there is one', async () => {
    const { runTool } = withTools();
    const sent: string[] = [];
    expect(await copyText('é', { terminal: (text) => sent.push(text), runTool })).toBe('terminal');
    expect(sent).toEqual(['\u001b]52;c;w6k=\u0007']);
    expect(await copyText('é', { terminal: null, runTool })).toBeNull();
  });
});
