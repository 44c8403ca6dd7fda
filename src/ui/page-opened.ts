/** What to do with a page that was just written. Apart from other screens, so that everyday commands don't load it. */

/** @param opened whether a browser opened the page; null when she didn't ask */
export function pageOpened(opened: boolean | null, then: string): string {
  if (opened === null) return `Open it in a browser. ${then}`;
  const how = opened ? "It's open in your browser." : 'No browser opened here. Open the file in one.';
  return `${how} ${then}`;
}
