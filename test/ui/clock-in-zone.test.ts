import { expect, test } from 'vitest';
import { clockInZone } from '../../src/ui/clock-in-zone.ts';

const now = new Date('2026-11-20T17:40:00Z');

test.each([
  ['Asia/Tokyo', { hour: 2, minute: 40 }],
  ['Europe/London', { hour: 17, minute: 40 }],
  ['America/Chicago', { hour: 11, minute: 40 }],
  ['Asia/Kathmandu', { hour: 23, minute: 25 }],
])('%s', (zone, clock) => {
  expect(clockInZone(now, zone)).toEqual(clock);
});

test.each([null, 'Nowhere/Town', ''])('%s: the clock of this machine', (zone) => {
  expect(clockInZone(now, zone)).toEqual({ hour: now.getHours(), minute: now.getMinutes() });
});
