/**
 * Text from outside (imports, names, notes) must not control her terminal. Replaces control characters (C0 except line
 * end and tab, DEL, C1 with its one-byte CSI) and the bidi controls of Unicode TR9 with U+FFFD. Tabs and carriage
 * returns become a space.
 */

const controlSigns =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Nearly all texts are like this. */
const plain = /^[\n -~]*$/;

export function sanitizeText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/\r\n/g, '\n')
    .replace(/[\t\r]/g, ' ')
    .replace(controlSigns, '\uFFFD');
}

/**
 * The same value with every string in it made safe for a terminal. What is safe already isn't copied: an answer may have
 * thousands of people, and the screen shows a few.
 */
export function sanitize<T>(value: T): T {
  if (typeof value === 'string') return sanitizeText(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const safe = value.map((item) => sanitize(item));
    return safe.some((item, at) => item !== value[at]) ? (safe as T) : value;
  }
  const changed = Object.entries(value).flatMap(([key, item]) => {
    const safe = sanitize(item);
    return safe === item ? [] : [[key, safe] as const];
  });
  // Spread first, so that values under symbols come along: no text from outside is stored there.
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

/** Characters that could control a terminal showing JSON. JSON itself escapes C0 controls only. */
const controlSignsInJson = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** JSON of the same value. These characters only occur inside strings, where an escape means the same. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    controlSignsInJson,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
