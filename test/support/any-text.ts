import fc from 'fast-check';

/** One character of all there are, but for halves of pairs. fast-check's own `binary` takes seconds to make ready. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/** Any text at all. */
export const anyText = ({ maxLength }: { readonly maxLength?: number } = {}) =>
  fc.string({ unit: anyCharacter, ...(maxLength === undefined ? {} : { maxLength }) });
