/** 宿主 — what the command line and the server share: databases, places, settings, and the server itself. */

export { demoKeyIn } from "./demo-key.ts"
export type { Check, CheckStatus } from "./doctor/check.ts"
export { type Examination, examine } from "./doctor/doctor.ts"
export type { Machine } from "./doctor/machine.ts"
export { catalogueAt } from "./places.ts"
export { listen, type Running, type Surroundings } from "./server.ts"
export { DEFAULT_PORT, type IssuerSettings, type Settings, settingsOf, type Variable, variables } from "./settings.ts"
export { SetupFailure } from "./setup-failure.ts"
export { stateFolder } from "./state-folder.ts"
export { type DatabaseChoice, redactedUrl, storageOf } from "./storage.ts"
export { settingLines } from "./summary.ts"
export { telemetry } from "./telemetry.ts"
