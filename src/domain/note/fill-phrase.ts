/** Puts what is known into a phrase. */

/** The slots a phrase holds: `detail`, `friend`. */
export function keysOf(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, slot = '']) => slot);
}

/**
 * One sentence end is left where an answer with an end of its own meets that of the phrase. Of several sentences the first
 * is the one that finishes the phrase: `Could you sit with my dad? He mostly watches westerns.`
 */
export function fillPhrase(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\{([a-z-]+)\}([.?!]?)/g, (_, key: string, end: string) => {
    const value = values.get(key) ?? '';
    const first = /[.!?…] (?=\p{Lu})/u.exec(value);
    if ((end !== '?' && end !== '.') || first === null) return ended(value, end);
    return `${value.slice(0, first.index)}${end} ${ended(value.slice(first.index + 2), '.')}`;
  });
}

function ended(words: string, end: string): string {
  return /[.!?…]["”’')]?$/.test(words) ? words : `${words}${end}`;
}
