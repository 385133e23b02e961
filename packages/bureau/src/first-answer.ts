import { CommandIdTaken } from "@xiuhua/core/handle"
import type { CommitAnswer } from "@xiuhua/core/ports"
import { Effect } from "effect"

/** An answer under a key, unless the key was first used for something else: an answer to that would be silently wrong. */
export const firstAnswer =
  (request: string, taken: ConstructorParameters<typeof CommandIdTaken>[0]) =>
  (answer: CommitAnswer): Effect.Effect<CommitAnswer, CommandIdTaken> =>
    answer.fingerprint === undefined || answer.fingerprint === request
      ? Effect.succeed(answer)
      : Effect.fail(new CommandIdTaken(taken))
