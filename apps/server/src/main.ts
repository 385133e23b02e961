#!/usr/bin/env node
// Compiled code is kept between runs: the server starts in half the time. Nothing may be imported before that.
import { enableCompileCache } from "node:module"

enableCompileCache()
await import("./run.ts")
