/** How far something is that takes long. */
export interface Progress {
  /** @param part from 0 to 1 */
  at(part: number): void;
  /** Before anything else is written. */
  end(): void;
}
