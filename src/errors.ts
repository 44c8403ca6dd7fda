/** Errors that a person can fix. Everything else is our own fault and goes up to `main`. */

export type ErrorCode = 'usage' | 'not_found' | 'ambiguous' | 'exists' | 'unreadable' | 'cancelled';

/** Exit codes of the command line: 1 failed, 2 wrong words, 130 canceled by her. */
export const exitCodes: Readonly<Record<ErrorCode, number>> = {
  usage: 2,
  not_found: 1,
  ambiguous: 1,
  exists: 1,
  unreadable: 1,
  cancelled: 130,
};

/** A sentence, and the command that does what it says. The text is empty where the command speaks for itself. */
export interface CommandHint {
  readonly text: string;
  readonly command: string;
}

/** A way out of an error: words alone where there's nothing to type. In this file, a way is always a way out. */
export type WayOut = string | CommandHint;

/** Several go side by side where there's room for them. */
export type WaysInLine = WayOut | readonly WayOut[];

export const textOfWay = (way: WayOut): string =>
  typeof way === 'string' ? way : [way.text, way.command].filter(Boolean).join(' ');

/** In one line, far enough apart to see where the next one starts. */
export const sideBySide = (texts: readonly string[]): string => texts.join('        ');

export interface UserErrorOptions {
  readonly code: ErrorCode;
  readonly ways?: readonly WaysInLine[];
  readonly cause?: unknown;
}

export class UserError extends Error {
  readonly code: ErrorCode;
  /** What's wrong, as the screen shows it; `message` is the same as one text. */
  readonly headline: string | CommandHint;
  readonly ways: readonly WaysInLine[];

  constructor(headline: string | CommandHint, { code, ways = [], cause }: UserErrorOptions) {
    super(textOfWay(headline), { cause });
    this.name = 'UserError';
    this.code = code;
    this.headline = headline;
    this.ways = ways;
  }

  /** The ways out as one text, for scripts. */
  get hint(): string | null {
    return this.ways.map((line) => sideBySide([line].flat().map(textOfWay))).join('\n') || null;
  }
}

const elsewhere = 'To use another folder: --home DIR or MOMCONNECT_HOME';

interface FileErrorWords {
  readonly message: string;
  readonly way: string;
}

/** By the system's own error codes (errno(3)). */
const fileErrors: readonly (readonly [codes: RegExp, (way: string) => FileErrorWords])[] = [
  [/^(?:ENOSPC|EDQUOT)$/, () => ({ message: 'The disk is full', way: 'Free some space, then try again.' })],
  [
    /^ENAMETOOLONG$/,
    () => ({ message: 'This name is longer than a file can have', way: 'Choose a shorter one.' }),
  ],
  [/^EROFS$/, (way) => ({ message: 'This disk can only be read, not written to', way })],
  [/^(?:EACCES|EPERM)$/, (way) => ({ message: "momconnect isn't allowed to use this", way })],
  [
    /^(?:EIO|ENXIO|ENODEV|ESTALE|EREMOTEIO)$/,
    () => ({
      message: 'The disk had an error',
      way: 'Is the drive or the network folder still connected? Then try again.',
    }),
  ],
  [
    /^(?:EMFILE|ENFILE)$/,
    () => ({
      message: 'Too many files are open on this computer',
      way: 'Close some programs, then try again.',
    }),
  ],
];

/** Explains a failed file operation to her in one sentence. */
export function fileError(cause: unknown, path: string | null, otherPlace = elsewhere): UserError {
  if (cause instanceof UserError) return cause;
  const { code: name = String(cause) } = cause as Partial<NodeJS.ErrnoException>;
  const words = fileErrors.find(([codes]) => codes.test(name))?.[1](otherPlace);
  const { message, way } = words ?? { message: "This couldn't be read or written", way: otherPlace };
  const where = path === null ? '' : `: ${path}`;
  const which = words === undefined ? ` (${name})` : '';
  return new UserError(`${message}${where || (which === '' ? '.' : '')}${which}`, {
    code: 'unreadable',
    ways: [way],
    cause,
  });
}

/** null for an error that isn't a failed file operation. */
export function fileErrorIn(error: unknown): UserError | null {
  if (!(error instanceof Error)) return null;
  const { code, syscall, path = null } = error as NodeJS.ErrnoException;
  return syscall !== undefined && /^E[A-Z]+$/.test(code ?? '') ? fileError(error, path) : null;
}
