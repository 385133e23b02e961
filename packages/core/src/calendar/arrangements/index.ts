import type { YearArrangement } from "../work-calendar.ts"
import { arrangement2017 } from "./2017.ts"
import { arrangement2018 } from "./2018.ts"
import { arrangement2019 } from "./2019.ts"
import { arrangement2020 } from "./2020.ts"
import { arrangement2021 } from "./2021.ts"
import { arrangement2022 } from "./2022.ts"
import { arrangement2023 } from "./2023.ts"
import { arrangement2024 } from "./2024.ts"
import { arrangement2025 } from "./2025.ts"
import { arrangement2026 } from "./2026.ts"

/**
 * 国务院办公厅部分节假日安排 — every yearly arrangement known here, in order and without a gap. A new year is one more file
 * and one more line; so is a later notice that changes a year.
 *
 * Days: taken from npm `chinese-days` 1.5.7 and checked against the text of each notice as reprinted by government and
 * news sites and Wikisource, hence `secondary`. A test holds them to that package and to a second one.
 */
export const stateCouncilArrangements: ReadonlyArray<YearArrangement> = [
  arrangement2017,
  arrangement2018,
  arrangement2019,
  arrangement2020,
  arrangement2021,
  arrangement2022,
  arrangement2023,
  arrangement2024,
  arrangement2025,
  arrangement2026
]
