/**
 * 党建数字公开约定 — how few persons a published figure about Party members may be about.
 *
 * No text fixes the number: that a member's standing is sensitive (特定身份) is a reading of 《个人信息保护法》(2021) art. 28, and
 * what is anonymous must not be restorable (art. 73). Convention PR16.9 of this project; a place may set a higher one.
 */
import type { Parameter } from "./parameter.ts"
import { numberOf, parameter, since, textOf } from "./write.ts"

/** 最小公开单元 — counts of persons below it, 0 apart, are not printed. */
export const smallestCell = numberOf(
  "persons",
  "party-publication.smallest-cell",
  { zh: "党建数字最小公开单元", en: "Smallest number of persons printed" },
  [
    since(
      "1990-01-01",
      5,
      textOf("绣花党建约定")("PR16.9、PR16.10", "不足五人（零除外）的数不公布，不足五人的比率不公布"),
      "local"
    )
  ],
  "free"
)

/** 余数保护 — whether the persons whom a rate leaves out are protected like those whom it counts: 14 of 15 names the one. */
export const protectRest: Parameter<boolean> = parameter(
  "party-publication.protect-rest",
  { zh: "保护比率的余数", en: "Protect the rest of a rate" },
  [
    since(
      "1990-01-01",
      true,
      textOf("绣花党建约定")("PR16.9", "比率未计入的人数不足最小单元的，只公布约数，各地可以改为照常公布"),
      "local"
    )
  ],
  "free"
)

/** Every parameter of publication. */
export const publicationParameters: ReadonlyArray<Parameter<unknown>> = [smallestCell, protectRest]
