interface Merges {
  /** Each id that was merged into another one, with that other id. */
  readonly merged: Readonly<Record<string, string>>;
}

/** The id a friend has today, after all merges. */
export function resolveId({ merged }: Merges, id: string): string {
  let current = id;
  for (let next = merged[current]; next !== undefined; next = merged[current]) current = next;
  return current;
}
