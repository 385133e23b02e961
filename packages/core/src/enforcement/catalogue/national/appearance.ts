/** 市容与道路 — occupation of roads, the duties of a responsibility area, and burning and catering waste in national law. */
import { element, everybody, extra, normsOf, overdueCorrection, violation, withoutApproval, yuan } from "../write.ts"
import {
  AIR_FROM,
  air,
  appearance,
  CODE_FROM,
  code,
  OLD_LAW_UNTIL,
  roads,
  SOLID_WASTE_FROM,
  solidWaste
} from "./sources.ts"

const law = normsOf("law")
const regulation = normsOf("administrative-regulation")

const occupiedRoad = violation(
  "SW-A03",
  { zh: "擅自占用城市道路", en: "Occupying an urban road without approval" },
  {
    elements: [element("occupies-urban-road", "占用城市道路", "occupies an urban road"), withoutApproval],
    prohibitions: [roads("第二十七条第（一）项、第三十条、第三十一条", "占用城市道路须经市政和公安交管部门批准")],
    norms: [
      regulation(
        "1996-10-01",
        roads("第四十二条", "责令限期改正，可以处二万元以下罚款；造成损失的应当赔偿"),
        everybody(yuan(0, 20_000)),
        { imposition: "may", note: "Read in the text of 2019; that the amount is the one of 1996 was not checked." }
      )
    ]
  },
  {
    competence: { holder: "unknown", note: "市政主管部门；城管部门须经集中行使处罚权" },
    note: "The general provision, for occupation that no more special one describes."
  }
)

const responsibilityArea = violation(
  "SW-A10",
  { zh: "门前三包（责任区义务不履行）", en: "Duties of a responsibility area not performed" },
  {
    elements: [
      element("told-in-writing", "街道办事处已书面告知责任范围和要求", "told of area and duties in writing"),
      element("duty-not-performed", "未履行责任区义务", "a duty of the area not performed")
    ],
    prohibitions: [appearance("第二十五条", "单位按划分的责任区负责清扫保洁")],
    norms: [
      regulation(
        "1992-08-01",
        appearance("第三十四条第（五）项", "不履行卫生责任区清扫保洁义务的，可以并处警告、罚款，未定数额"),
        everybody({ unit: "unstated" }),
        { imposition: "may", extra: [extra("warning")] }
      )
    ]
  },
  {
    note: "No text read names an amount: a fine needs another basis (the act itself, SW-A01 and others) or a local amount."
  }
)

const REFUSE = "人口集中地区焚烧垃圾等产生有毒有害烟尘的物质，单位一万至十万元、个人五百至二千元"

const openBurning = violation(
  "SW-B05",
  { zh: "露天或在收集容器内焚烧", en: "Burning in the open or in a bin" },
  {
    elements: [
      element("burns", "焚烧树叶、生活垃圾等产生烟尘的物质", "burns leaves, household waste or the like"),
      element("in-the-open-or-in-a-bin", "在露天场所或者垃圾收集容器内", "in the open or in a waste bin")
    ],
    prohibitions: [
      air("第八十二条第一款", "人口集中地区不得焚烧垃圾等产生有毒有害烟尘的物质"),
      code("第二百五十一条", "人口集中地区不得焚烧垃圾等产生有毒有害烟尘的物质")
    ],
    norms: [
      law(
        AIR_FROM,
        air("第一百一十九条第二款", REFUSE),
        { individual: yuan(500, 2_000), organisation: yuan(10_000, 100_000) },
        { until: OLD_LAW_UNTIL, when: "refuse" }
      ),
      law(
        CODE_FROM,
        code("第一千一百三十一条第三款", REFUSE),
        { individual: yuan(500, 2_000), organisation: yuan(10_000, 100_000) },
        { when: "refuse" }
      )
    ]
  }
)

const KITCHEN = "未将厨余垃圾交由有资质单位处理的，单位十万至一百万元、个人一百至五百元"

const kitchenWaste = violation(
  "SW-B06",
  { zh: "餐饮垃圾未交有资质单位", en: "Kitchen waste not handed to a licensed collector" },
  {
    elements: [
      element("produces-kitchen-waste", "从事餐饮服务、集体供餐或者食品加工", "runs a catering or food business"),
      element("not-handed-over", "未交由有资质的单位收运处理", "not handed to a licensed collector"),
      overdueCorrection
    ],
    prohibitions: [
      solidWaste("第五十七条第二款", "厨余垃圾应当交由有资质的单位无害化处理"),
      code("第五百一十四条第二款", "厨余垃圾应当交由有资质的单位无害化处理")
    ],
    norms: [
      law(
        SOLID_WASTE_FROM,
        solidWaste("第一百一十一条第一款第（五）项、第二款", KITCHEN),
        { individual: yuan(100, 500), organisation: yuan(100_000, 1_000_000) },
        { until: OLD_LAW_UNTIL, extra: [extra("confiscate-income")] }
      ),
      law(
        CODE_FROM,
        code("第一千一百七十四条第一款第（二）项、第二款", KITCHEN),
        { individual: yuan(100, 500), organisation: yuan(100_000, 1_000_000) },
        { extra: [extra("confiscate-income")] }
      )
    ]
  },
  { note: "The law fines together with the order; a missed correction is needed under the city regulation only." }
)

/** Items of this file. */
export const appearanceViolations = [occupiedRoad, responsibilityArea, openBurning, kitchenWaste]
