/**
 * 裁量因素 — what makes a fine lighter or heavier, and the grounds on which it may go below the minimum.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 30 to 32; 《中华人民共和国生态环境法典》 art. 1056; factors of published
 * benchmarks. 顶风违建 (building on after a stop order) is policy language and no element of any violation: a factor only.
 */
import type { Citation, Label } from "../../regulation/index.ts"

const light = (zh: string, en: string) => ({ weighs: "lighter", label: { zh, en } }) as const
const heavy = (zh: string, en: string) => ({ weighs: "heavier", label: { zh, en } }) as const

/** Factors by their permanent id, and which way they weigh. */
export const factors = {
  "stopped-at-once": light("当场停止违法行为", "stopped at once"),
  "corrected-in-time": light("及时改正", "corrected in time"),
  "slight-harm": light("危害后果轻微", "slight harm"),
  "small-extent": light("面积、数量、时间较少", "small area, volume or time"),
  livelihood: light("因生计困难", "for a livelihood"),
  "first-offence": light("初次违法", "first offence"),
  "grave-harm": heavy("造成严重危害后果", "grave harm"),
  "large-extent": heavy("面积、数量大或者时间长", "large area, volume or long time"),
  "repeated-within-two-years": heavy("两年内再次违法", "repeated within two years"),
  obstructs: heavy("阻碍执法", "obstructs enforcement"),
  malice: heavy("恶意实施", "malice"),
  "refused-correction": heavy("拒不改正", "refused to correct"),
  "main-road-or-school": heavy("在主干道、学校等重点区域", "on a main road, by a school"),
  "built-on-after-stop-order": heavy("责令停止建设后继续建设", "built on after an order to stop")
} as const satisfies Readonly<Record<string, { readonly weighs: "lighter" | "heavier"; readonly label: Label }>>
export type Factor = keyof typeof factors

const LAW = "《中华人民共和国行政处罚法》(2021修订)"
const ground = (article: string, gist: string): Citation => ({ source: LAW, article, gist })

/** Grounds that make a penalty lighter or let it go below the minimum, with their articles. */
export const mitigationGrounds = {
  "aged-14-to-17": ground("第三十条", "已满十四不满十八周岁的应当从轻或者减轻"),
  "limited-capacity": ground("第三十一条", "尚未完全丧失辨认或者控制能力的可以从轻或者减轻"),
  "reduced-harm": ground("第三十二条第（一）项", "主动消除或者减轻危害后果"),
  "coerced-or-deceived": ground("第三十二条第（二）项", "受胁迫或者诱骗"),
  confessed: ground("第三十二条第（三）项", "主动供述尚未掌握的违法行为"),
  meritorious: ground("第三十二条第（四）项", "配合查处有立功表现"),
  "other-law": ground("第三十二条第（五）项", "法律、法规、规章规定的其他情形")
} as const satisfies Readonly<Record<string, Citation>>
export type MitigationGround = keyof typeof mitigationGrounds
