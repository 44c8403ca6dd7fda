/** Fields that are set one value at a time. For each field, the last edit wins. */

import * as is from './checks.ts';

export interface Field<T> {
  readonly check: is.Check<T>;
  /** The value before anybody sets it. */
  readonly unset: T;
}

export const value = <T>(check: is.Check<T>, unset: T): Field<T> => ({ check, unset });

export type FieldTable<T> = { readonly [Key in keyof T]: Field<T[Key]> };

/** The type of each field in this table. */
export type ValuesOf<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends Field<infer Value> ? Value : never;
};

/** For a change that may set some of the fields. */
export function checksOf<T>(table: FieldTable<T>): ChecksOf<T> {
  return mapFields(table, ({ check }) => is.optional(check)) as ChecksOf<T>;
}

type ChecksOf<T> = { readonly [Key in keyof T]: is.Check<T[Key] | undefined> };

/** For a change that has some of the fields under one key. */
export function isSomeOf<T>(table: FieldTable<T>): is.Check<Partial<T>> {
  const checks = Object.entries(checksOf(table)) as [string, is.Check][];
  return (value) => is.fields(value) && checks.every(([key, check]) => check((value as is.Fields)[key]));
}

/** All fields, starting from those a change sets. */
export function startWith<T extends object>(change: Partial<T>, table: FieldTable<T>): T {
  return { ...(mapFields(table, ({ unset }) => unset) as T), ...fieldsIn(change, table) };
}

/** The fields of this table that a change sets, without any other keys. */
export function fieldsIn<T extends object>(change: Partial<T> | undefined, table: FieldTable<T>): Partial<T> {
  const fields: Partial<T> = {};
  for (const name in table) if (change?.[name] !== undefined) fields[name] = change[name];
  return fields;
}

function mapFields<T>(table: FieldTable<T>, to: (field: Field<unknown>) => unknown): Record<string, unknown> {
  const fields = Object.entries(table) as [string, Field<unknown>][];
  return Object.fromEntries(fields.map(([name, field]) => [name, to(field)]));
}
