import {
  conforms,
  personStoreRequirements,
  pushDownKinds,
  pushDownRequirements,
  sampleDerivations,
  sampleKinds,
  sequenceRequirements,
  storeRequirements
} from "@xiuhua/testkit"
import { afterAll, describe, it } from "vitest"
import { clean, opened } from "./database.ts"

afterAll(clean)

describe("storage-mariadb: Store", () =>
  conforms(it, storeRequirements, () => opened({ kinds: sampleKinds, derivations: sampleDerivations })))

describe("storage-mariadb: PersonStore", () => conforms(it, personStoreRequirements, () => opened({ kinds: [] })))

describe("storage-mariadb: Sequence", () => conforms(it, sequenceRequirements, () => opened({ kinds: [] })))

describe("storage-mariadb: indicators as queries", () =>
  conforms(it, pushDownRequirements, () => opened({ kinds: pushDownKinds })))
