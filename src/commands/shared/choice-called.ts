/** Reads an answer to a question with choices: a terminal may only know typed lines. */

/** By its first letters; null when it's none of them, or could be several. */
export function choiceCalled<T extends string>(typed: string, names: readonly T[]): T | null {
  const begun = typed.trim().toLowerCase();
  const exact = names.find((name) => name === begun);
  const fitting = names.filter((name) => begun !== '' && name.startsWith(begun));
  return exact ?? (fitting.length === 1 ? (fitting[0] as T) : null);
}
