/** Reads options that set fields. What she left out sets nothing, and an empty value removes what was there. */

export type FieldReaders<Options, Fields> = {
  readonly [Name in keyof Options]?: (typed: NonNullable<Options[Name]>) => Partial<Fields>;
};

export function readGiven<Options extends object, Fields>(
  options: Options,
  readers: FieldReaders<Options, Fields>,
): Partial<Fields> {
  const names = (Object.keys(readers) as (keyof Options)[]).filter((name) => options[name] !== undefined);
  return Object.assign({}, ...names.map((name) => readers[name]?.(options[name] as never)));
}

export function orNull<T>(typed: string, read: (typed: string) => T): T | null {
  return typed.trim() === '' ? null : read(typed);
}
