/** 状态文件夹 — what a person's programs keep from one run to the next on this machine. */
import { homedir } from "node:os"
import { join } from "node:path"

/** Where it is: `XIUHUA_STATE`, or what the system has for it (XDG on Linux, Application Support, LocalAppData). */
export const stateFolder = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string => {
  const own = env["XIUHUA_STATE"]
  if (own !== undefined && own !== "") return own
  const home = env["HOME"] ?? homedir()
  if (platform === "win32") return join(env["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "xiuhua")
  if (platform === "darwin") return join(home, "Library", "Application Support", "xiuhua")
  return join(env["XDG_STATE_HOME"] ?? join(home, ".local", "state"), "xiuhua")
}
