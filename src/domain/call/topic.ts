/** What a call can be about, as it lies in `content/calls/topics.json`. */

export interface CallTopic {
  /** `asking-for-help` */
  readonly name: string;
  /** In lower case, to stand after `The topic:`. */
  readonly title: string;
  /** Three for the talk, the gentlest first. */
  readonly questions: readonly string[];
  /** Only for a group that has chosen it: never proposed. */
  readonly optIn?: true;
}
