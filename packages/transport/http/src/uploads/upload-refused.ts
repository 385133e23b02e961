import { Schema } from "effect"

/** A file that is not taken as evidence, before a byte of it is kept. */
export class UploadRefused extends Schema.TaggedError<UploadRefused>()("UploadRefused", {
  because: Schema.Literals(["no-file", "several-files", "media-type", "not-what-it-says"])
}) {}
