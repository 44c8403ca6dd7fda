/** Topics of an organisation, from a real folder, through the built program; the steps are tested in test/commands/support/faq-own.test.ts and test/system/custom-folder.test.ts. */

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleTopic } from '../../src/commands/support/faq-check.ts';
import { temporaryFolder } from '../store/temporary-home.ts';
import { momconnect } from './program.ts';

test('a folder of topics is set, checked, read, and left', async () => {
  const [home, folder, outside] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  writeFileSync(join(folder, 'opening-hours.md'), exampleTopic);
  writeFileSync(join(folder, 'README.md'), 'About this folder.');
  expect(await momconnect(home, 'config', 'set', 'faq', folder)).toMatchObject({ code: 0 });
  expect(await momconnect(home, 'faq', 'check')).toMatchObject({ code: 0, err: '' });
  const hours = await momconnect(home, 'faq', 'opening', 'hours');
  expect(hours).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Someone picks up') });

  writeFileSync(join(outside, 'secret.md'), exampleTopic);
  symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
  mkdirSync(join(folder, 'nested.md'));
  const checked = await momconnect(home, 'faq', 'check');
  expect(checked).toMatchObject({ code: 1, out: expect.stringContaining('secret.md: This is a link') });
  const listed = await momconnect(home, 'faq');
  expect(listed).toMatchObject({ code: 0, err: expect.stringContaining('momconnect faq check') });
  expect(listed.out).toContain('opening-hours');
  expect(listed.out).not.toContain('secret');

  expect(await momconnect(home, 'config', 'set', 'faq', '')).toMatchObject({ code: 0 });
  expect((await momconnect(home, 'faq')).out).not.toContain('opening-hours');
});
