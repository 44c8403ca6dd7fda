import { describe, expect, it } from 'vitest';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const on = '2026-01-05';
const note = (text: string, isPrivate = false) => ({ on, text, isPrivate });
const journal: FakeOptions['journal'] = [
  [
    {
      type: 'friend.added',
      friend: 'ana-sample',
      on,
      name: 'Ana Sample',
      circle: 'inner',
      phones: ['+1 555 0100'],
      tags: ['School'],
      notes: [note('told me so'), note('a secret', true)],
    },
  ],
  [
    {
      type: 'friend.added',
      friend: 'bea-example',
      on,
      name: 'Bea Example',
      circle: 'close',
      birthday: '--04-12',
    },
  ],
  [{ type: 'friend.added', friend: 'cleo', on, name: 'Cleo Hidden', state: 'hidden' }],
  [{ type: 'friend.added', friend: 'dana', on, name: 'Dana Gone', state: 'died' }],
  [
    { type: 'friend.added', friend: 'eve', on, name: 'Eve Removed' },
    { type: 'friend.removed', friend: 'eve', on },
  ],
  [{ type: 'friend.added', friend: 'finn', on, name: 'Finn Archived', state: 'archived' }],
];
const deps = (options: FakeOptions = {}) => fakeDeps({ journal, ...options });
const namesIn = (vcf: string) => [...vcf.matchAll(/^FN:(.*?)\r?$/gm)].map(([, name]) => name);

describe.each(['vcf', 'csv'])('export %s', (format) => {
  it('has everybody but who is hidden, died or was removed', async () => {
    const { out, code } = await runMain(['export', format], deps());
    expect(code).toBe(0);
    for (const name of ['Ana Sample', 'Bea Example', 'Finn Archived']) expect(out).toContain(name);
    expect(out).not.toMatch(/Cleo|Dana|Eve|told me|secret|inner/);
    const all = (await runMain(['export', format, '--all'], deps())).out;
    for (const name of ['Cleo Hidden', 'Dana Gone']) expect(all).toContain(name);
    expect(all).not.toContain('Eve');
  });

  it('has one circle, or people with a tag', async () => {
    const inner = (await runMain(['export', format, '--circle', 'inner'], deps())).out;
    const school = (await runMain(['export', format, '--tag', '#school'], deps())).out;
    for (const out of [inner, school]) {
      expect(out).toContain('Ana Sample');
      expect(out).not.toMatch(/Bea|Finn/);
    }
    expect((await runMain(['export', format, '--circle', 'far'], deps())).code).toBe(2);
  });

  it('says so when there is nobody in it, and makes no empty file for a tag that nobody has', async () => {
    const wider = await runMain(['export', format, '--circle', 'wider'], deps());
    expect(wider).toMatchObject({ code: 0, err: expect.stringContaining("There's nobody to export.") });
    const near = await runMain(['export', format, '--tag', 'schol', '--out', 'x'], deps());
    expect(near.code).toBe(1);
    expect(near.err).toContain('Nobody has the tag schol.');
    expect(near.err).toContain('--tag School');
    const far = await runMain(['export', format, '--tag', 'choir'], deps());
    expect(far).toMatchObject({ code: 1, out: '', err: expect.stringContaining('momconnect friend tag') });
  });

  it('has notes only after a yes, and never private ones', async () => {
    const argv = ['export', format, '--with-notes'];
    const refused = await runMain(argv, deps());
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('To confirm, add --yes');
    const no = await runMain(argv, deps({ answers: [''] }));
    expect([no.code, no.out]).toEqual([130, '']);
    const yes = await runMain(argv, deps({ answers: ['yes'] }));
    expect(yes.out).toContain('told me so');
    expect(yes.out).not.toContain('a secret');
    expect((await runMain([...argv, '--yes'], deps())).out).toContain('told me so');
    // Nobody has to be asked when there is nothing to ask about.
    expect((await runMain([...argv, '--circle', 'close'], deps())).code).toBe(0);
  });

  it('has what only momconnect knows with --all-fields', async () => {
    expect((await runMain(['export', format, '--all-fields'], deps())).out).toContain('inner');
  });

  it('goes into a file that it does not replace without a word', async () => {
    const world = deps({ files: { '/old': 'mine' } });
    const { out, code } = await runMain(['export', format, '--out', '/new'], world);
    expect([code, world.written.get('/new')?.includes('Ana Sample')]).toEqual([0, true]);
    expect(out).toContain('3 people are in this file: /new');
    const refused = await runMain(['export', format, '--out', '/old'], world);
    expect([refused.code, world.written.has('/old')]).toEqual([1, false]);
    await runMain(['export', format, '--out', '/old', '--force'], world);
    expect(world.written.get('/old')).toContain('Ana Sample');
  });

  it('answers data for scripts', async () => {
    const { out } = await runMain(['export', format, '--json'], deps());
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ people: 3, path: null });
    expect(answer.text).toContain('Ana Sample');
    const saved = (await runMain(['export', format, '--json', '--out', '/new'], deps())).out;
    expect(JSON.parse(saved)).toMatchObject({ people: 3, path: '/new' });
  });

  it('shows no names where she wants initials, but saves them', async () => {
    const world = deps({ settings: { discreet: 'yes' } });
    const { out, err, code } = await runMain(['export', format], world);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`momconnect export ${format} --out FILE`);
    expect((await runMain(['export', format, '--out', '/new'], world)).code).toBe(0);
    expect(world.written.get('/new')).toContain('Ana Sample');
  });

  it('changes nothing', async () => {
    const world = deps();
    await runMain(['export', format, '--out', '/new'], world);
    expect(world.lines).toHaveLength(journal.length);
  });
});

it('version 4 when she asks for it, and no other', async () => {
  expect((await runMain(['export', 'vcf'], deps())).out).toContain('VERSION:3.0');
  const { out } = await runMain(['export', 'vcf', '--version', '4'], deps());
  expect(out).toContain('VERSION:4.0');
  expect(out).toContain('BDAY:--0412');
  expect(namesIn(out)).toEqual(['Ana Sample', 'Bea Example', 'Finn Archived']);
  expect((await runMain(['export', 'vcf', '--version', '5'], deps())).code).toBe(2);
});

it('a table for Google has its columns', async () => {
  expect((await runMain(['export', 'csv', '--for', 'google'], deps())).out).toMatch(
    /^First Name,Middle Name,Last Name/,
  );
  expect((await runMain(['export', 'csv', '--for', 'apple'], deps())).code).toBe(2);
});

it('a terminal is not steered by what is in there', async () => {
  const world = deps({
    journal: [
      [{ type: 'friend.added', friend: 'ana', on, name: 'Ana', phones: ['\u001b]0;x\u0007\u202e1'] }],
    ],
  });
  expect((await runMain(['export', 'csv'], world)).out).not.toMatch(/[\u001b\u0007\u202e]/);
});

it('an empty list makes an empty export', async () => {
  expect(await runMain(['export', 'vcf'], fakeDeps())).toMatchObject({ code: 0, out: '' });
  expect((await runMain(['export', 'csv'], fakeDeps())).out.trim()).toBe(
    'Name,Nickname,Phone,Email,Birthday,Anniversary,Address,City,Tags',
  );
});
