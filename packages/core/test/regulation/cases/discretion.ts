/** Worked cases of the split of a range (裁量基准), each as one line of text: for the mutation check of the law. */
import { plainDate } from "@xiuhua/core/calendar"
import {
  type Law,
  lightShare,
  lightShareOfMaximum,
  ordinaryFromShareOfMaximum,
  ordinaryShare,
  ordinaryUntilShareOfMaximum
} from "@xiuhua/core/regulation"
import { Option } from "effect"

const shares = [lightShare, ordinaryShare, lightShareOfMaximum, ordinaryFromShareOfMaximum, ordinaryUntilShareOfMaximum]

/** Both sides of the day from which agencies may make benchmarks by law (处罚法2021 art. 34). */
export const discretionExpected: ReadonlyArray<string> = [
  "discretion 2021-07-14: none none none none none",
  "discretion 2021-07-15: 30 70 20 40 60"
]

/** What a law says about them. */
export const discretionAnswers = (law: Law): ReadonlyArray<string> =>
  ["2021-07-14", "2021-07-15"].map((day) => {
    const values = shares.map((share) =>
      Option.match(law.of(share, plainDate(day)), { onNone: () => "none", onSome: ({ value }) => String(value) })
    )
    return `discretion ${day}: ${values.join(" ")}`
  })
