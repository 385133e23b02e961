/** The bytes of a kept file, held against its id before any of them is handed out. */
import { createHash, hash } from "node:crypto"
import { type FileHandle, open } from "node:fs/promises"
import { join } from "node:path"
import { AttachmentDamaged, type AttachmentFailure, type AttachmentId } from "@xiuhua/core/ports"
import { Effect, type Scope, Stream } from "effect"
import { unlessMissing } from "./durable.ts"
import { CONTENT, nodeAlgorithms, partsOf } from "./paths.ts"

/** Files are read and checked in blocks of 1 MiB. */
const BLOCK = 1024 * 1024

/** Of how many blocks a store remembers what they were: those of 64 GiB, in 2 MiB. */
const REMEMBERED = 65_536

/** How the promises of one operation become Effects. */
export type Attempt = <A>(run: () => Promise<A>) => Effect.Effect<A, AttachmentFailure>

/** SHA-256 of the blocks of content that matched its id, 32 bytes each. */
type Digests = Buffer

const digestOf = (block: Uint8Array): Buffer => hash("sha256", block, "buffer")

/** Block `n` of a file that ought to have `size` bytes; less of it when the file has fewer. */
const readBlock = async (file: FileHandle, n: number, size: number): Promise<Uint8Array> => {
  const from = n * BLOCK
  const block = new Uint8Array(Math.min(BLOCK, size - from))
  let filled = 0
  while (filled < block.length) {
    const { bytesRead } = await file.read(block, filled, block.length - filled, from + filled)
    if (bytesRead === 0) return block.subarray(0, filled)
    filled += bytesRead
  }
  return block
}

/** Reads a whole file and answers with the digests of its blocks, or with nothing when it is not what the id says. */
const digestsOf = (file: FileHandle, id: AttachmentId, size: number, attempt: Attempt) =>
  Effect.gen(function* () {
    const { algorithm, digest } = partsOf(id)
    const whole = createHash(nodeAlgorithms[algorithm])
    const blocks = Math.ceil(size / BLOCK)
    const digests = Buffer.alloc(32 * blocks)
    for (let n = 0; n < blocks; n++) {
      const block = yield* attempt(() => readBlock(file, n, size))
      whole.update(block)
      digestOf(block).copy(digests, 32 * n)
    }
    return whole.digest("hex") === digest ? digests : undefined
  })

/** What reads the contents of one store. */
export interface Contents {
  /**
   * The bytes of a kept file from `from` to the one before `end`. The first reading of a content goes through all of it;
   * after that each block is held against what it was then.
   */
  readonly read: (
    file: { readonly entry: string; readonly id: AttachmentId; readonly bytes: number },
    asked: { readonly from: number; readonly end: number },
    attempt: Attempt
  ) => Stream.Stream<Uint8Array, AttachmentDamaged | AttachmentFailure>
  /** Whether the bytes on the disk are those that the id says. */
  readonly isWhole: (
    file: { readonly entry: string; readonly id: AttachmentId; readonly bytes: number },
    attempt: Attempt
  ) => Effect.Effect<boolean, AttachmentFailure>
}

type Kept = Parameters<Contents["read"]>[0]

/** The file with the content, open until the scope ends, or undefined when it is not there. */
const opened = (
  entry: string,
  attempt: Attempt
): Effect.Effect<FileHandle | undefined, AttachmentFailure, Scope.Scope> =>
  Effect.acquireRelease(
    attempt(() => unlessMissing(open(join(entry, CONTENT), "r"))),
    (file) => Effect.promise(async () => file?.close())
  )

export const makeContents = (): Contents => {
  const known = new Map<AttachmentId, Digests>()
  let remembered = 0
  const remember = (id: AttachmentId, digests: Digests): void => {
    if (known.has(id)) return
    known.set(id, digests)
    remembered += digests.length / 32
    for (const [oldest, { length }] of known) {
      if (remembered <= REMEMBERED || oldest === id) return
      known.delete(oldest)
      remembered -= length / 32
    }
  }

  /** The open file when its size is right. */
  const check = ({ bytes, entry, id }: Kept, attempt: Attempt) =>
    Effect.gen(function* () {
      const file = yield* opened(entry, attempt)
      if (file === undefined) return yield* new AttachmentDamaged({ id, damage: "missing" })
      const { size } = yield* attempt(() => file.stat())
      if (size !== bytes) return yield* new AttachmentDamaged({ id, damage: "changed" })
      return file
    })

  return {
    read: (kept, { end, from }, attempt) =>
      Stream.unwrap(
        Effect.gen(function* () {
          const { bytes, id } = kept
          const changed = new AttachmentDamaged({ id, damage: "changed" })
          const file = yield* check(kept, attempt)
          const digests = known.get(id) ?? (yield* digestsOf(file, id, bytes, attempt))
          if (digests === undefined) return yield* changed
          remember(id, digests)
          const first = Math.floor(from / BLOCK)
          const blocks = Array.from({ length: Math.ceil(end / BLOCK) - first }, (_, n) => first + n)
          return Stream.mapEffect(Stream.fromIterable(blocks), (n) =>
            Effect.flatMap(
              attempt(() => readBlock(file, n, bytes)),
              (block) =>
                digestOf(block).equals(digests.subarray(32 * n, 32 * (n + 1)))
                  ? Effect.succeed(block.subarray(Math.max(0, from - n * BLOCK), end - n * BLOCK))
                  : Effect.fail(changed)
            )
          )
        })
      ),
    isWhole: (kept, attempt) =>
      Effect.gen(function* () {
        const file = yield* check(kept, attempt)
        return (yield* digestsOf(file, kept.id, kept.bytes, attempt)) !== undefined
      }).pipe(
        Effect.catchTag("AttachmentDamaged", () => Effect.succeed(false)),
        Effect.scoped
      )
  }
}
