import { defineConfig } from 'vitest/config';
import { folderInMemory } from './test/support/in-memory.ts';
import { isLong } from './test/support/long-run.ts';

const everything = ['test/**/*.test.ts'];
/**
 * A day must never depend on where the machine is, so what reads its clock is tested in a second zone too: the few files
 * that test/architecture.test.ts names, what counts days and zones, the packages that make calendar files, and commands
 * that read times and write calendars. The long run tries everything there.
 */
const clockReaders = [
  'test/create-deps.test.ts',
  'test/commands/call/call-options.test.ts',
  'test/commands/calendar/calendar.test.ts',
  'test/commands/tradition/tradition-ics.test.ts',
  'test/domain/time/{about-when,birthday,clock-time,date-words,when,zone-name,zoned-time}.test.ts',
  'test/domain/{call/{invitation,propose,times,times-at-night},suggest/rank-calendar}.test.ts',
  'test/formats/calendar.test.ts',
  'test/store/backup.test.ts',
  'test/ui/clock-in-zone.test.ts',
];
/**
 * In the long run alone: whole ways through the built program, whose steps are tested one by one in test/commands, or in
 * programs of others; and what dozens of real processes do to a home at once or after a fault, whose rules are tested in
 * test/store.
 */
const onlyLong = isLong
  ? []
  : [
      'test/process/{call,local,local-start,restore,tradition}-walk.test.ts',
      'test/process/faq-own.test.ts',
      'test/process/{calendar,calendar-readers,contact-readers,qr-decoded}.test.ts',
      'test/process/{faults,forget,settings,store,strange-homes,torture,undo}.test.ts',
      'test/process/{compile-cache,hostile-names,unknown-zone}.test.ts',
      'test/process/{by-itself,catch-up-private,visits}.test.ts',
      'test/cli/long-words-in-files.test.ts',
    ];

/** What real processes do and what sentences say is the same in every zone. */
const onceIsEnough = ['test/{content,process}/**', 'test/architecture.test.ts', 'test/bench/**'];

/** In the long run, homes are on the disk, as hers is. */
const inMemory = isLong ? null : folderInMemory();
const temporary = inMemory === null ? {} : { TMPDIR: inMemory };

const inZone = (zone: string, include: string[], exclude: string[]) => ({
  test: {
    name: zone,
    env: { TZ: zone, ...temporary },
    pool: 'forks' as const,
    // Tests share no state, and a new process for each file took three times as long.
    isolate: false,
    include,
    exclude,
    setupFiles: ['test/support/few-runs.ts'],
    // For what never ends; on a busy machine a few processes take half a minute.
    testTimeout: isLong ? 300_000 : 120_000,
  },
});

export default defineConfig({
  test: {
    // Every core: by default one of two would stay idle.
    maxWorkers: '100%',
    // What our files are as JavaScript stays below node_modules: the next run needn't read all of them again.
    experimental: { fsModuleCache: true },
    coverage: { include: ['src/**/*.ts'], reporter: ['text', 'html'] },
    projects: [
      inZone('America/New_York', everything, onlyLong),
      inZone('Asia/Kolkata', isLong ? everything : clockReaders, isLong ? onceIsEnough : []),
    ],
  },
});
