/** What was found in her own folder. */

/** A file in her folder, or why it couldn't be read, in one sentence. */
export type FolderFile = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly problem: string }
);
