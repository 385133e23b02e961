import type { Layer } from "@xiuhua/core/regulation"
import { shanweiPlanning } from "./planning.ts"

/** What the city of Shanwei has laid down. */
export const shanweiCity: Layer = { level: "city", id: "shanwei-city", parameters: [...shanweiPlanning] }
