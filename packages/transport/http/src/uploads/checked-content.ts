/** 校验内容 — the bytes of an upload, held against the type that it says it is before the first of them is kept. */
import { Effect, Stream } from "effect"
import { HEAD, isWhatItSays, type MediaType } from "./media-types.ts"
import { UploadRefused } from "./upload-refused.ts"

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}

const NOTHING = new Uint8Array(0)
const refused = Effect.fail(new UploadRefused({ because: "not-what-it-says" }))

/** The same bytes; fails where the first of them are not those of the type. */
export const checkedContent = <E>(
  type: MediaType,
  content: Stream.Stream<Uint8Array, E>
): Stream.Stream<Uint8Array, E | UploadRefused> =>
  Stream.suspend(() => {
    /** What came so far, until there is enough of it to look at. */
    let head: Uint8Array | null = NOTHING
    const looked = (bytes: Uint8Array) => (isWhatItSays(type, bytes) ? Effect.succeed(bytes) : refused)
    const begun = Stream.mapEffect(content, (piece): Effect.Effect<Uint8Array, UploadRefused> => {
      if (head === null) return Effect.succeed(piece)
      head = joined(head, piece)
      if (head.length < HEAD) return Effect.succeed(NOTHING)
      const whole = head
      head = null
      return looked(whole)
    })
    // A file that is shorter than what is looked at.
    const rest = Stream.suspend(() => (head === null ? Stream.empty : Stream.fromEffect(looked(head))))
    return Stream.filter(Stream.concat(begun, rest), (piece) => piece.length > 0)
  })
