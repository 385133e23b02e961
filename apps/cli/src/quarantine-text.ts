/** Why a row is kept aside, in words. */
import type { QuarantinedRow } from "@xiuhua/core/ports"
import type { Text } from "./language.ts"

export const quarantineReasons: Readonly<Record<QuarantinedRow["reason"], Text>> = {
  "key-conflict": { zh: "编号已有条目但内容不同", en: "the key is known with other values" },
  "summary-imported": { zh: "该汇总已由导入的数据占用", en: "an imported summary stands for this key" }
}
