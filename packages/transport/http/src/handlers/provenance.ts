import type { Provenance } from "@xiuhua/core/ports"

/** Where what comes by HTTP comes from. */
export const provenance: Provenance = { source: "http", reliability: "official" }
