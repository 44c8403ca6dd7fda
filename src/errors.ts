/** What a person can put right. Everything else rises to `main` as a fault of ours. */

export type ErrorCode = 'usage' | 'not_found' | 'ambiguous' | 'exists' | 'unreadable' | 'cancelled';

/** Exit codes of the command line: 1 failed, 2 wrong words, 130 cancelled by her. */
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
