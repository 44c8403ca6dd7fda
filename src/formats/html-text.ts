/** Text of hers inside a page. */

/** Safe between tags and in quoted attributes: nothing in it can become markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
