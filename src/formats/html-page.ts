/** A page in UTF-8 that stands by itself: no script, and nothing that a browser would fetch. */

interface HtmlPage {
  readonly title: string;
  /** CSS of ours. */
  readonly style: string;
  /** HTML, in which everything of hers is escaped. */
  readonly body: string;
}

export function htmlPage({ title, style, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Safe between tags and in quoted attributes: nothing in it can become markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
