/** What a change says of the fields there are; whatever else it carries is left out. */

export function fieldsIn<T extends object>(change: Partial<T> | undefined, fields: T): Partial<T> {
  const names = Object.keys(fields) as (keyof T)[];
  const said = names.filter((name) => change?.[name] !== undefined);
  return Object.fromEntries(said.map((name) => [name, change?.[name]])) as Partial<T>;
}
