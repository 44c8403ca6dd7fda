/** A complete page in UTF-8: no script, and nothing that a browser would fetch. */

import { cleanLine } from './clean-text.ts';

/** Markup that is already safe. */
export interface Html {
  readonly markup: string;
}

/** Values between the markup become one clean, escaped line, unless they are markup. Several values get a line each. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const texts = values.map((value) => {
    if (typeof value !== 'object') return escapeHtml(cleanLine(String(value)));
    return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('\n');
  });
  return { markup: parts.map((part, at) => `${part}${texts[at] ?? ''}`).join('') };
}

interface HtmlPage {
  readonly title: string;
  /** Our own CSS. */
  readonly style: string;
  /** HTML in which everything she wrote is escaped. */
  readonly body: string;
}

export function htmlPage({ title, style, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Safe between tags and in quoted attributes: nothing in it can become markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
