/** Reads options that set fields. What she left out sets nothing, and an empty value removes what was there. */

export type FieldReaders<Options, Fields> = {
  readonly [Name in keyof Options]?: (input: NonNullable<Options[Name]>) => Partial<Fields>;
};

export function readGiven<Options extends object, Fields>(
  options: Options,
  readers: FieldReaders<Options, Fields>,
): Partial<Fields> {
  const names = (Object.keys(readers) as (keyof Options)[]).filter((name) => options[name] !== undefined);
  return Object.assign({}, ...names.map((name) => readers[name]?.(options[name] as never)));
}

const longestLink = 500;

/** `example.org/group` stands for the whole address. null for anything that isn't a page, or that has a password in it. */
export function readWebAddress(input: string): string | null {
  const text = input.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (address.length > longestLink || /[\s<>"\p{Cc}\p{Cf}]/u.test(address) || !URL.canParse(address))
    return null;
  const { protocol, hostname, username, password } = new URL(address);
  const isPage = /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname);
  return isPage && username + password === '' ? address : null;
}

export function orNull<T>(input: string, read: (input: string) => T): T | null {
  return input.trim() === '' ? null : read(input);
}
