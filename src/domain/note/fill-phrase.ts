/** Puts what is known into a phrase. */

/** The slots a phrase holds: `detail`, `friend`. */
export function keysOf(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, slot = '']) => slot);
}

/** One sentence end stands where an answer with an end of its own meets that of the phrase. */
export function fillPhrase(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\{([a-z-]+)\}([.?!]?)/g, (_, key: string, end: string) => {
    const value = values.get(key) ?? '';
    return /[.!?…]["”’')]?$/.test(value) ? value : `${value}${end}`;
  });
}
