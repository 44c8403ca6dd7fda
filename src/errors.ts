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

export interface UserErrorOptions {
  readonly code: ErrorCode;
  /** One way out, usually a command. */
  readonly hint?: string;
  readonly cause?: unknown;
}

export class UserError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;

  constructor(message: string, { code, hint, cause }: UserErrorOptions) {
    super(message, { cause });
    this.name = 'UserError';
    this.code = code;
    this.hint = hint ?? null;
  }
}

const elsewhere = 'To use another folder: --home DIR or MOMCONNECT_HOME';

interface FileErrorWords {
  readonly message: string;
  readonly hint: string;
}

/** By the system's own error codes (errno(3)). */
const fileErrors: readonly (readonly [codes: RegExp, (hint: string) => FileErrorWords])[] = [
  [/^(?:ENOSPC|EDQUOT)$/, () => ({ message: 'The disk is full', hint: 'Free some space, then try again.' })],
  [
    /^ENAMETOOLONG$/,
    () => ({ message: 'This name is longer than a file can have', hint: 'Choose a shorter one.' }),
  ],
  [/^EROFS$/, (hint) => ({ message: 'This disk can only be read, not written to', hint })],
  [/^(?:EACCES|EPERM)$/, (hint) => ({ message: "momconnect isn't allowed to use this", hint })],
  [
    /^(?:EIO|ENXIO|ENODEV|ESTALE|EREMOTEIO)$/,
    () => ({
      message: 'The disk had an error',
      hint: 'Is the drive or the network folder still connected? Then try again.',
    }),
  ],
  [
    /^(?:EMFILE|ENFILE)$/,
    () => ({
      message: 'Too many files are open on this computer',
      hint: 'Close some programs, then try again.',
    }),
  ],
];

/** Explains a failed file operation to her in one sentence. */
export function fileError(cause: unknown, path: string | null, hint = elsewhere): UserError {
  if (cause instanceof UserError) return cause;
  const { code: name = String(cause) } = cause as Partial<NodeJS.ErrnoException>;
  const words = fileErrors.find(([codes]) => codes.test(name))?.[1](hint);
  const { message, hint: way } = words ?? { message: "This couldn't be read or written", hint };
  const where = path === null ? '' : `: ${path}`;
  const which = words === undefined ? ` (${name})` : '';
  return new UserError(`${message}${where || (which === '' ? '.' : '')}${which}`, {
    code: 'unreadable',
    hint: way,
    cause,
  });
}

/** null for an error that isn't a failed file operation. */
export function fileErrorIn(error: unknown): UserError | null {
  if (!(error instanceof Error)) return null;
  const { code, syscall, path = null } = error as NodeJS.ErrnoException;
  return syscall !== undefined && /^E[A-Z]+$/.test(code ?? '') ? fileError(error, path) : null;
}
