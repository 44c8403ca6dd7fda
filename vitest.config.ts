import { defineConfig } from 'vitest/config';

/** Every test runs in two zones: days must never depend on where the machine stands. */
const zones = ['America/New_York', 'Asia/Kolkata'];

export default defineConfig({
  test: {
    projects: zones.map((zone) => ({
      test: {
        name: zone,
        env: { TZ: zone },
        pool: 'forks',
        include: ['test/**/*.test.ts'],
        testTimeout: 20_000,
      },
    })),
  },
});
