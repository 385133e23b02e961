import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { program } from "./program.ts"

NodeRuntime.runMain(program(process.env), { disableErrorReporting: true })
