/** The small questions that lines of a journal are asked before they are believed. */

import { isDay } from '../day.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isId: Check = (value) => typeof value === 'string' && value !== '';
export const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
export const isIds: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isId);
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0;
/** A whole number, 0 too. */
export const isAmount: Check = (value) => value === 0 || isCount(value);
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isNote: Check = (value) => isFields(value) && isDay(value.on) && isText(value.text);
export const allValues =
  (check: Check): Check =>
  (value) =>
    isFields(value) && Object.values(value).every(check);
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);

/** Every key that is there has a value that will do. */
export const allFit = (fields: Fields, checks: Readonly<Record<string, Check>>): boolean =>
  Object.keys(checks).every((key) => fields[key] === undefined || checks[key]?.(fields[key]));
