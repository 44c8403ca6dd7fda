/** What is wrong in her file, and on which line, counted from 1; 0 means the whole file. */
export interface Problem {
  readonly line: number;
  readonly message: string;
  /** The way out with which the message ends. */
  readonly command?: string;
}
