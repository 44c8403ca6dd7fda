/** Journals as released programs wrote them, by the commands they had, and what they come to. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registry } from '../../src/domain/changes.ts';
import { packFoldState, stateOf } from '../../src/domain/fold-state.ts';
import { foldLines } from '../../src/domain/journal/fold.ts';
import { foldAppended } from '../../src/domain/journal/fold-appended.ts';
import { foldOptions } from '../../src/store/fold-options.ts';
import { readLines } from '../../src/store/read-lines.ts';

const journals = join(import.meta.dirname, '../fixtures/journals');

test.each(['0.1', '0.2', '0.3', '0.4'])('what %s wrote is read and means the same', (version) => {
  const file = `${version}.jsonl`;
  const { lines, bad, newer } = readLines(readFileSync(join(journals, file)), file);
  expect([bad, newer]).toEqual([[], []]);
  const state = stateOf(foldLines(lines, foldOptions).foldState);
  const expected: unknown = JSON.parse(readFileSync(join(journals, `${version}.json`), 'utf8'));
  // Nothing could be paused then.
  expect(JSON.parse(JSON.stringify({ ...state, friends: [...state.friends.values()] }))).toEqual({
    pause: null,
    ...(expected as object),
  });
});

test.each(['0.1', '0.4'])(
  'what %s wrote is folded on top rightly, wherever a snapshot was made',
  (version) => {
    const { lines } = readLines(readFileSync(join(journals, `${version}.jsonl`)), version);
    const all = packFoldState(foldLines(lines, foldOptions).foldState);
    for (const at of lines.keys()) {
      const onTop = foldAppended(foldLines(lines.slice(0, at), foldOptions), lines.slice(at), registry);
      if (onTop !== null) expect(packFoldState(onTop.foldState)).toEqual(all);
    }
  },
);
