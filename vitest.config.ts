import { defineConfig } from 'vitest/config';
import { isLong } from './test/long-run.ts';

const everything = ['test/**/*.test.ts'];
/** Code that reads a clock or a zone is tested in a second zone too: a day must never depend on where the machine is. */
const clockReaders = [
  'test/cli/connect.test.ts',
  'test/commands/{call,local,suggest,tradition}/*.test.ts',
  'test/commands/log*.test.ts',
  'test/domain/{about-when,birthday,clock-time,date-words,when,zone-name,zoned-time}.test.ts',
  'test/domain/{call/*,suggest/calendar}.test.ts',
  'test/formats/calendar.test.ts',
  'test/ui/clock-in-zone.test.ts',
];
/** Every occasion in every tone, length and seed; and twenty processes in a row, whose steps are tested one by one elsewhere. */
const onlyLong = isLong
  ? []
  : ['test/domain/note/compose-all.test.ts', 'test/process/local-start-walk.test.ts'];

/** What real processes do and what sentences say is the same in every zone. */
const onceIsEnough = ['test/{content,process}/**', 'test/architecture.test.ts', 'test/bench/**'];

const inZone = (zone: string, include: string[], exclude: string[]) => ({
  test: {
    name: zone,
    env: { TZ: zone },
    pool: 'forks' as const,
    // Tests share no state, and a new process for each file took three times as long.
    isolate: false,
    include,
    exclude,
    testTimeout: isLong ? 300_000 : 20_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      inZone('America/New_York', everything, onlyLong),
      inZone('Asia/Kolkata', isLong ? everything : clockReaders, isLong ? onceIsEnough : []),
    ],
  },
});
