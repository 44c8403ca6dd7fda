import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SettingName } from '../../src/domain/settings/setting-names.ts';
import { type CommandHint, textOfWay } from '../../src/errors.ts';
import { defaultFolders } from '../../src/store/folders.ts';
import { openSettings } from '../../src/store/settings.ts';
import { lookAfter } from '../../src/store/settings-writer.ts';
import { added, type Home, newId, temporaryFolder, temporaryHome } from './temporary-home.ts';

function open(folder: string) {
  const talk: string[] = [];
  const say = (said: string | CommandHint) => void talk.push(textOfWay(said));
  const now = () => new Date('2026-11-20T10:00:00.000Z');
  return { settings: openSettings({ folders: defaultFolders(folder), say, now }), said: talk };
}

/** A folder with these settings, set one after the other. */
async function folderWith(values: Partial<Record<SettingName, string>>): Promise<string> {
  const folder = join(temporaryFolder(), 'config');
  for (const [name, value] of Object.entries(values))
    await open(folder).settings.set(name as SettingName, value);
  return folder;
}

describe('a setting', () => {
  test('is null until it is set, and null again when it is unset', async () => {
    const folder = await folderWith({ name: 'Sam', 'support.name': 'Malone' });
    expect(open(folder).settings.all()).toEqual({ name: 'Sam', 'support.name': 'Malone' });
    const { settings } = open(folder);
    await settings.set('name', null);
    expect([settings.get('name'), open(folder).settings.all()]).toEqual([null, { 'support.name': 'Malone' }]);
  });

  test('reading creates nothing', () => {
    const folder = join(temporaryFolder(), 'config');
    expect([open(folder).settings.get('name'), open(folder).settings.deviceId()]).toEqual([null, null]);
    expect(existsSync(folder)).toBe(false);
  });

  test('lies in a file for her eyes only', async () => {
    const folder = await folderWith({ name: 'Sam', country: 'IE' });
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect([
      mode(folder),
      mode(join(folder, 'settings.json')),
      mode(join(folder, 'settings.previous.json')),
    ]).toEqual(['700', '600', '600']);
  });

  test('of a newer program stays', async () => {
    const folder = await folderWith({ name: 'Sam' });
    const home = temporaryHome(folder);
    home.write('{"name":"Sam","from-2031":"yes"}', 'settings.json');
    await open(folder).settings.set('name', 'Sam B');
    expect(JSON.parse(home.text('settings.json'))).toMatchObject({ name: 'Sam B', 'from-2031': 'yes' });
  });

  test('that another terminal set meanwhile stays', async () => {
    const folder = await folderWith({ name: 'Sam' });
    const slow = open(folder).settings;
    expect(slow.get('country')).toBeNull();
    await open(folder).settings.set('country', 'IE');
    await slow.set('energy', 'low');
    await slow.prepare();
    await slow.complete(newId);
    expect(open(folder).settings.all()).toEqual({ name: 'Sam', country: 'IE', energy: 'low' });
  });
});

describe('a settings file that is lost', () => {
  const copyIsUsed = (home: Home, what: string) =>
    `Your settings file ${what}: ${home.file('settings.json')}. Its copy is used instead.`;

  test.each(['{"name":"Sam"', '', '[]', '7', 'null'])(
    'because it holds %j gives way to its copy, and that is said',
    async (text) => {
      const folder = await folderWith({ name: 'Sam', country: 'IE' });
      const home = temporaryHome(folder);
      home.write(text, 'settings.json');
      const { settings, said: talk } = open(folder);
      expect(settings.all()).toEqual({ name: 'Sam', country: 'IE' });
      expect(talk).toEqual([copyIsUsed(home, "can't be read")]);
      await settings.set('energy', 'low');
      const after = open(folder);
      expect(after.settings.all()).toEqual({ name: 'Sam', country: 'IE', energy: 'low' });
      expect([after.said, home.text('settings.unreadable.json')]).toEqual([[], text]);
    },
  );

  test('because it is missing gives way to its copy too, until the next entry writes it again', async () => {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    await (await home.run()).settings.set('name', 'Sam');
    const { settings } = await home.run();
    const id = settings.deviceId();
    rmSync(home.file('settings.json'));
    const lost = await home.run();
    expect([lost.settings.get('name'), lost.settings.deviceId()]).toEqual(['Sam', id]);
    expect([lost.store.isNew(), lost.said]).toEqual([false, [copyIsUsed(home, 'is missing')]]);
    await lost.store.append('friend add', [added('bea')]);
    const next = await home.run();
    expect([next.settings.get('name'), next.said, home.journals()]).toEqual(['Sam', [], [`${id}.jsonl`]]);
  });

  test.each(['settings.json', 'settings.previous.json'])(
    'with its data folder in it leaves the list where the snapshot saw it (%s is there)',
    async (name) => {
      const home = temporaryHome();
      const data = temporaryFolder();
      await home.once((store) => store.append('friend add', [added('ana')]));
      await home.once((store) => store.moveData(data));
      await home.once((store) => store.read());
      for (const file of ['settings.json', 'settings.previous.json']) {
        if (file === name) home.write('{"name":"Sam"', file);
        else rmSync(home.file(file));
      }
      const { store, settings, said: talk } = await home.run();
      expect([...store.read().friends.keys()]).toEqual(['ana']);
      expect([store.isNew(), settings.get('data'), talk]).toEqual([
        false,
        data,
        [expect.stringMatching(/^Your settings file (is missing|can't be read): .*momconnect config$/)],
      ]);
    },
  );

  test('stops the program where nothing else says where the list is, and is left alone', async () => {
    const home = temporaryHome();
    home.write('{"name":', 'settings.json');
    expect(() => open(home.path).settings.get('name')).toThrow(/can't be read/);
    await expect(open(home.path).settings.set('name', 'Sam')).rejects.toThrow(/can't be read/);
    expect(home.text('settings.json')).toBe('{"name":');
  });

  test('because a folder is in their place stop the program too', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'settings.json'));
    expect(() => open(folder).settings.get('name')).toThrow(/can't be read/);
  });

  test('because a file is in the place of their folder name it', async () => {
    const home = temporaryHome();
    home.write('', 'config');
    expect(() => open(home.file('config')).settings.get('name')).toThrow(
      `this is a file: ${home.file('config', 'settings.json')}`,
    );
  });
});

describe('what was written is looked after', () => {
  test('a cut file gives way to the one before', async () => {
    const folder = await folderWith({ name: 'Sam', country: 'IE' });
    const home = temporaryHome(folder);
    home.write(home.text('settings.json').slice(0, 20), 'settings.json');
    expect(() => lookAfter(folder)).toThrow(/didn't save completely/);
    expect(open(folder).settings.all()).toEqual({ name: 'Sam', country: 'IE' });
  });

  test('a cut file goes where there was none before', async () => {
    const home = temporaryHome();
    home.write('{"name', 'settings.json');
    expect(() => lookAfter(home.path)).toThrow(/didn't save completely/);
    expect(existsSync(home.file('settings.json'))).toBe(false);
  });

  test('where the folder cannot be made, that is said', async () => {
    const home = temporaryHome();
    home.write('', 'file');
    await expect(open(home.file('file', 'config')).settings.set('name', 'Sam')).rejects.toThrow(
      /this is a file/,
    );
  });
});

describe('the device', () => {
  async function used(): Promise<Home> {
    const home = temporaryHome();
    await home.once((store) => store.append('friend add', [added('ana')]));
    return home;
  }
  const idOf = async (home: Home) => (await home.run()).settings.deviceId();

  test('is there from the first write on, and writes its own file', async () => {
    const home = temporaryHome();
    expect(await idOf(home)).toBeNull();
    await home.once((store) => store.append('friend add', [added('ana')]));
    const id = await idOf(home);
    await home.once((store) => store.append('friend add', [added('bea')]));
    expect([home.journals(), await idOf(home)]).toEqual([[`${id}.jsonl`], id]);
    expect(JSON.parse(home.text('settings.json')).device).toEqual({
      id,
      inode: statSync(home.path).ino,
      born: statSync(home.path).birthtimeMs,
      earlier: [],
    });
  });

  test('of a copied home takes a new id and a file of its own; nothing is lost', async () => {
    const home = await used();
    const copy = temporaryHome(join(temporaryFolder(), 'copy'));
    cpSync(home.path, copy.path, { recursive: true });
    expect(await idOf(copy)).toBeNull();
    await copy.once((store) => store.append('friend add', [added('bea')]));
    expect(copy.journals()).toHaveLength(2);
    expect([...(await copy.once((store) => store.read().friends.keys()))]).toEqual(['ana', 'bea']);
    expect((await copy.run()).settings.deviceIds()).toEqual([await idOf(copy), await idOf(home)]);
  });

  test('stays when the host takes another name, also where an earlier version noted that', async () => {
    const home = await used();
    const id = await idOf(home);
    const { device, ...rest } = JSON.parse(home.text('settings.json'));
    const { born: _, ...old } = { ...device, host: 'another-host', earlier: ['id7', 'id6'] };
    home.write(JSON.stringify({ ...rest, device: old }), 'settings.json');
    const { settings } = await home.run();
    expect([settings.deviceId(), settings.deviceIds()]).toEqual([id, [id, 'id7', 'id6']]);
    await settings.set('name', 'Sam');
    expect(JSON.parse(home.text('settings.json')).device).toMatchObject({ id, born: device.born });
  });

  test('of a folder of the same inode that was made at another time is another one', async () => {
    const home = await used();
    const born = statSync(home.path).birthtimeMs - 1000;
    const settings = JSON.parse(home.text('settings.json'));
    home.write(JSON.stringify({ ...settings, device: { ...settings.device, born } }), 'settings.json');
    expect(await idOf(home)).toBeNull();
  });

  test('of a home that two machines share through their settings is found again by each', async () => {
    const home = await used();
    const copy = temporaryHome(join(temporaryFolder(), 'copy'));
    cpSync(home.path, copy.path, { recursive: true });
    await copy.once((store) => store.append('friend add', [added('bea')]));
    const [id, other] = [await idOf(home), await idOf(copy)];
    cpSync(copy.file('settings.json'), home.file('settings.json'));
    await home.once((store) => store.append('friend add', [added('cleo')]));
    expect([await idOf(home), home.journals()]).toEqual([id, [`${id}.jsonl`]]);
    expect((await home.run()).settings.deviceIds()).toEqual([id, other]);
  });

  test('of a home that was only renamed stays', async () => {
    const home = await used();
    const id = await idOf(home);
    const renamed = join(temporaryFolder(), 'renamed');
    renameSync(home.path, renamed);
    expect(await idOf(temporaryHome(renamed))).toBe(id);
  });

  test.each(['../elsewhere', '', 'a b', 7])('with the id %j is none: ids become file names', async (id) => {
    const home = await used();
    const settings = JSON.parse(home.text('settings.json'));
    home.write(
      JSON.stringify({ ...settings, name: 'Sam', device: { ...settings.device, id } }),
      'settings.json',
    );
    const { settings: found } = await home.run();
    expect([found.deviceId(), found.get('name')]).toEqual([null, 'Sam']);
  });

  test('that another terminal has just made is taken over', async () => {
    const home = temporaryHome();
    const [one, other] = [await home.run(), await home.run()];
    expect([one.settings.deviceId(), other.settings.deviceId()]).toEqual([null, null]);
    await one.store.append('friend add', [added('ana')]);
    await other.store.append('friend add', [added('bea')]);
    expect(home.journals()).toHaveLength(1);
  });

  test('cannot be made by a command that only reads', async () => {
    const home = temporaryHome();
    await expect(async () => open(home.path).settings.complete(newId)).rejects.toThrow(/not made ready/);
  });
});

test('modes that others opened are said by the check-up', async () => {
  const home = temporaryHome();
  await home.once((store) => store.append('friend add', [added('ana')]));
  expect(await home.once(async (store) => (await store.checkUp()).openToOthers)).toEqual([]);
  chmodSync(home.file('settings.json'), 0o644);
  expect(await home.once(async (store) => (await store.checkUp()).openToOthers)).toEqual([
    home.file('settings.json'),
  ]);
});
