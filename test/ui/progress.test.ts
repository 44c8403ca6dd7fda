import { expect, it } from 'vitest';
import { makeProgress } from '../../src/ui/progress.ts';

function bar({ isShown = true, columns = 40 } = {}) {
  const written: string[] = [];
  let time = 0;
  const stream = { columns, write: (text: string) => written.push(text) };
  const progress = makeProgress({ stream, isShown, clock: () => time }, 'Saving');
  return {
    written,
    after: (milliseconds: number, part: number) => {
      time = milliseconds;
      progress.at(part);
    },
    end: progress.end,
  };
}

it('shows nothing for what takes less than a second', () => {
  const { written, after, end } = bar();
  after(500, 0.2);
  after(999, 0.9);
  end();
  expect(written).toEqual([]);
});

it('draws a bar after a second, at most ten times a second, and takes it away', () => {
  const { written, after, end } = bar();
  after(1000, 0.5);
  after(1050, 0.55);
  after(1100, 0.6);
  end();
  expect(written).toEqual([
    `\rSaving [${'#'.repeat(13)}${'.'.repeat(12)}]  50%`,
    `\rSaving [${'#'.repeat(15)}${'.'.repeat(10)}]  60%`,
    `\r${' '.repeat(39)}\r`,
  ]);
});

it('fits a narrow terminal', () => {
  const { written, after } = bar({ columns: 20 });
  after(2000, 1);
  expect(written[0]?.length).toBeLessThanOrEqual(20);
});

it('shows nothing in a pipe', () => {
  const { written, after, end } = bar({ isShown: false });
  after(5000, 0.5);
  end();
  expect(written).toEqual([]);
});
