/** 类型化客户端 — for browsers and for Node: nothing of the server is in it. */
export { Api } from "../api/api.ts"
export type { Change } from "../api/changes.ts"
export type { Problem } from "../api/problem.ts"
export { type Client, type ClientOptions, makeClient } from "./client.ts"
export { type FollowOptions, followChanges } from "./follow.ts"
export { makePromiseClient, ProblemError, type PromiseClient } from "./promises.ts"
