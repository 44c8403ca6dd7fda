import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/store/regular-file.ts';
import { times } from '../support/long-run.ts';
import { temporaryFolder } from './temporary-home.ts';

test('a file, a folder, a link to nothing and nothing', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder'));
  symlinkSync(join(folder, 'none'), join(folder, 'link'));
  expect(['file', 'folder', 'link', 'none'].map((name) => kindOf(join(folder, name)))).toEqual([
    'file',
    'other',
    'other',
    'none',
  ]);
});

test('a file that another process creates while we look is a file or nothing yet', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  const toggle = `
    const { rmSync, writeFileSync } = require('node:fs');
    const { parentPort, workerData: path } = require('node:worker_threads');
    for (let count = 0; count < ${times(4000, 20_000)}; count += 1) { writeFileSync(path, ''); rmSync(path); }
    parentPort.postMessage('done');
  `;
  const worker = new Worker(toggle, { eval: true, workerData: path });
  const kinds = new Set<string>();
  let isDone = false;
  worker.on('message', () => {
    isDone = true;
  });
  while (!isDone) {
    for (let count = 0; count < 500; count += 1) kinds.add(kindOf(path));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await worker.terminate();
  expect(kinds).not.toContain('other');
});
