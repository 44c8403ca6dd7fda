/** A plot of ranges as SVG: a row for each rule, a line from the least to the most, a dot at the median. */

import type { Range } from './results.ts';

export interface Row {
  readonly name: string;
  readonly range: Range;
  readonly isOurs: boolean;
}

const width = 720;
const rowHeight = 30;
const [left, right, top, bottom] = [200, 70, 50, 44];

/** @param title said above the plot, and read out where it is not seen */
export function plotRanges(title: string, axis: string, rows: readonly Row[]): string {
  const most = Math.max(...rows.map(({ range }) => range.most));
  const height = top + rows.length * rowHeight + bottom;
  const x = (value: number) => left + (value / most) * (width - left - right);
  const lines = rows.map(({ name, range, isOurs }, index) => {
    const y = top + index * rowHeight + rowHeight / 2;
    const color = isOurs ? '#0b6e4f' : '#5b6470';
    const weight = isOurs ? ' font-weight="bold"' : '';
    return [
      `<text x="${left - 12}" y="${y + 4}" text-anchor="end"${weight}>${name}</text>`,
      `<line x1="${at(x(range.least))}" x2="${at(x(range.most))}" y1="${y}" y2="${y}" stroke="${color}" stroke-width="3"/>`,
      `<circle cx="${at(x(range.median))}" cy="${y}" r="6" fill="${color}"/>`,
      `<text x="${at(x(range.most) + 10)}" y="${y + 4}" fill="${color}"${weight}>${range.median.toFixed(2)}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="14">
<title>${title}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="16" y="28" font-size="16" font-weight="bold">${title}</text>
<line x1="${left}" x2="${left}" y1="${top}" y2="${height - bottom}" stroke="#c8ccd2"/>
${lines.join('\n')}
<text x="${left}" y="${height - 14}" fill="#5b6470">${axis}</text>
</svg>
`;
}

const at = (value: number): string => value.toFixed(1);
