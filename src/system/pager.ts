/** Shows a long text page by page in her pager. */

/** Doesn't page what fits, passes colors through, and leaves the text on the screen when it ends. */
const usual = 'less -FRX';

/** The pager with its arguments; null when she wants none. */
export function pagerFor({ PAGER, TERM }: NodeJS.ProcessEnv): string | null {
  if (TERM === 'dumb') return null;
  const pager = PAGER === undefined ? usual : PAGER.trim();
  return pager === '' || pager === 'cat' ? null : pager;
}

/** False when there is no such program. Leaving it early is no error. */
export async function showPages(text: string, pager: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const { execa, parseCommandString } = await import('execa');
  const [file = pager, ...words] = parseCommandString(pager);
  // Ctrl-C is for the pager. If we ended, we'd leave it behind.
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
