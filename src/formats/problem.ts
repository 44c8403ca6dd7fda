/** What is wrong in a file of hers, and on which line, counted from 1; 0 speaks of the whole file. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}
