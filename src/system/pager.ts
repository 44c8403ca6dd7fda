/** Shows a long text page by page, with the program that she has for that. */

/** Leaves what fits alone, passes colours through, and leaves the text on the screen when it ends. */
const usual = 'less -FRX';

/** The program that shows pages, with its words; null where none is wanted. */
export function pagerFor({ PAGER, TERM }: NodeJS.ProcessEnv): string | null {
  if (TERM === 'dumb') return null;
  const pager = PAGER === undefined ? usual : PAGER.trim();
  return pager === '' || pager === 'cat' ? null : pager;
}

/** False where the program is not there. That she leaves it early is no error. */
export async function showPages(text: string, pager: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const { execa, parseCommandString } = await import('execa');
  const [file = pager, ...words] = parseCommandString(pager);
  // Ctrl-C is for the pager, which would be left behind without us.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  try {
    const { failed, exitCode } = await execa(file, words, {
      input: text,
      stdout: 'inherit',
      stderr: 'inherit',
      reject: false,
      env: { LESS: env.LESS ?? 'FRX' },
    });
    return !failed || exitCode !== undefined;
  } finally {
    process.off('SIGINT', ignore);
  }
}
