/** Does nothing for an id that isn't there. */
export function changeThing<T extends { readonly id: string }>(
  things: readonly T[],
  id: string,
  change: (thing: T) => Partial<NoInfer<T>>,
): void {
  const thing = things.find((candidate) => candidate.id === id);
  if (thing !== undefined) Object.assign(thing, change(thing));
}
