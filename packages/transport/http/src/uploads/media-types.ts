/** 附件类型 — which files are taken as evidence, and what their first bytes look like. */

type Signature = (head: Uint8Array) => boolean

const text = (head: Uint8Array, from: number, to: number): string => String.fromCharCode(...head.subarray(from, to))

/** Begins with these bytes. */
const begins =
  (...bytes: ReadonlyArray<number>): Signature =>
  (head) =>
    bytes.every((byte, at) => head[at] === byte)

/** ISO base media files say which they are after `ftyp`. */
const isoMedia =
  (brands: RegExp): Signature =>
  (head) =>
    text(head, 4, 8) === "ftyp" && brands.test(text(head, 8, 12))

const riff =
  (kind: string): Signature =>
  (head) =>
    text(head, 0, 4) === "RIFF" && text(head, 8, 12) === kind

const ZIP = begins(0x50, 0x4b, 0x03, 0x04)

/** Photographs, video, sound, papers. Nothing that a browser or an office program would run. */
const signatures = {
  "image/jpeg": begins(0xff, 0xd8, 0xff),
  "image/png": begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  "image/webp": riff("WEBP"),
  "image/heic": isoMedia(/^(?:hei[cmsx]|mif1|msf1)$/u),
  "video/mp4": isoMedia(/^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp.)$/u),
  "video/quicktime": isoMedia(/^qt {2}$/u),
  "audio/mpeg": (head) =>
    text(head, 0, 3) === "ID3" || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0 && ((head[1] ?? 0) & 6) !== 0),
  "audio/mp4": isoMedia(/^(?:M4A |mp4[12]|isom)$/u),
  "audio/wav": riff("WAVE"),
  "application/pdf": (head) => text(head, 0, 5) === "%PDF-",
  // GB/T 33190: a package of pages.
  "application/ofd": ZIP
} as const satisfies Readonly<Record<string, Signature>>

/** A type that is taken. */
export type MediaType = keyof typeof signatures

export const mediaTypes = Object.keys(signatures) as ReadonlyArray<MediaType>

export const isMediaType = (text: string): text is MediaType => Object.hasOwn(signatures, text)

/** How many of the first bytes are looked at. */
export const HEAD = 16

/** Whether the first bytes of a file are those of its type. */
export const isWhatItSays = (type: MediaType, head: Uint8Array): boolean => signatures[type](head)
