/** Small checks that a journal line must pass before we believe it. */

import { readClockTime } from '../time/clock-time.ts';
import { type Day, isDay } from '../time/day.ts';
import { isWallTime, type WallTime } from '../time/wall-time.ts';

export type Fields = Readonly<Record<string, unknown>>;
/** What passes is a `T`. The key exists for the compiler alone. */
export type Check<T = unknown> = ((value: unknown) => boolean) & { readonly passes?: () => T };

export const anything: Check = () => true;
export const text: Check<string> = (value) => typeof value === 'string';
export const id: Check<string> = (value) => typeof value === 'string' && value !== '';
export const texts: Check<readonly string[]> = (value) => Array.isArray(value) && value.every(text);
export const ids: Check<readonly string[]> = (value) =>
  Array.isArray(value) && value.length > 0 && value.every(id);
export const boolean: Check<boolean> = (value) => typeof value === 'boolean';
export const count: Check<number> = (value) => Number.isSafeInteger(value) && (value as number) > 0;
/** A whole number, including 0. */
export const amount: Check<number> = (value) => value === 0 || count(value);
export const fields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const day: Check<Day> = isDay;
export const note: Check = (value) => fields(value) && isDay(value.on) && text(value.text);
export const clockTime: Check<string> = (value) =>
  typeof value === 'string' && readClockTime(value) === value;
export const time: Check<WallTime> = (value) => fields(value) && isWallTime(value.at) && text(value.zone);
export const allOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const allValues =
  <T>(check: Check<T>): Check<Readonly<Record<string, T>>> =>
  (value) =>
    fields(value) && Object.values(value).every(check);
export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value) =>
    value === null || check(value);
export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value) =>
    value === undefined || check(value);
export const oneOf =
  <const T>(values: readonly T[]): Check<T> =>
  (value) =>
    values.includes(value as T);
