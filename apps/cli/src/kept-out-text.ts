/** Why a decision is not among those that are made public, in words. */
import type { KeptOut } from "@xiuhua/bureau"
import type { Text } from "./language.ts"

export const keptOutReasons: Readonly<Record<KeptOut["reason"], Text>> = {
  "not-influential": { zh: "不具有一定社会影响，依法不必公开", en: "of no social influence: need not be published" },
  overturned: {
    zh: "决定已被变更、撤销、确认违法或者无效",
    en: "the decision was changed, revoked, found illegal or void"
  },
  withdrawn: { zh: "公开后已撤回", en: "published and withdrawn" },
  "unknown-respondent": {
    zh: "人员库没有当事人名称，或者已经删除",
    en: "the person store has no name of the respondent"
  },
  "unknown-violation": { zh: "违法行为不在目录内，没有可写的依据", en: "the violation is not in the catalogue" }
}
