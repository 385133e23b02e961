import {
  type Catalogue,
  type CatalogueLayer,
  makeCatalogue,
  nationalViolations
} from "@xiuhua/core/enforcement/catalogue"
import { addedNorms } from "./added.ts"
import { appearance } from "./appearance.ts"
import { guangdongViolations } from "./guangdong.ts"
import { hygiene } from "./hygiene.ts"

/** What Guangdong and Shanwei add to the national violations. Who holds which power in 汕尾城区 was not found. */
export const shanweiViolations: CatalogueLayer = {
  violations: [...appearance, ...hygiene, ...guangdongViolations],
  adds: addedNorms
}

/** 汕尾市城区违法行为目录 — 52 violations. */
export const shanweiCatalogue: Catalogue = makeCatalogue(nationalViolations, shanweiViolations)
