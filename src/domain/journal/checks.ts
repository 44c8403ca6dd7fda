/** Small checks that a journal line must pass before we believe it. */

export { isDay as day } from '../time/day.ts';

import { readClockTime } from '../time/clock-time.ts';
import { isDay } from '../time/day.ts';
import { isWallTime } from '../time/wall-time.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type Check = (value: unknown) => boolean;

export const anything: Check = () => true;
export const text: Check = (value) => typeof value === 'string';
export const id: Check = (value) => typeof value === 'string' && value !== '';
export const texts: Check = (value) => Array.isArray(value) && value.every(text);
export const ids: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(id);
export const boolean: Check = (value) => typeof value === 'boolean';
export const count: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0;
/** A whole number, including 0. */
export const amount: Check = (value) => value === 0 || count(value);
export const fields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const note: Check = (value) => fields(value) && isDay(value.on) && text(value.text);
export const clockTime: Check = (value) => typeof value === 'string' && readClockTime(value) === value;
export const time: Check = (value) => fields(value) && isWallTime(value.at) && text(value.zone);
export const allOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const allValues =
  (check: Check): Check =>
  (value) =>
    fields(value) && Object.values(value).every(check);
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
