/** 本机 — Node, clock, disk, terminal. */
import { statfs } from "node:fs/promises"
import { type Check, checkOf, same } from "./check.ts"

/** What of a machine is looked at. */
export interface Machine {
  readonly nodeVersion: string
  readonly env: NodeJS.ProcessEnv
  /** Cells of a line of the terminal; undefined where there is none. */
  readonly columns: number | undefined
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number
}

const LEAST = [22, 19] as const

const node = checkOf("node", "Node 版本", "Node version")

/** Whether this Node runs the library. */
export const checkNode = ({ nodeVersion }: Machine): Check => {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number)
  const fits = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])
  return fits
    ? node("ok", same(nodeVersion))
    : node("fail", same(nodeVersion), {
        zh: `需要 ${LEAST.join(".")} 或更高版本；在源码目录中请用 npx -y pnpm@12.21.0 运行，它自带合适的版本`,
        en: `${LEAST.join(".")} or later is needed; in a checkout run it with npx -y pnpm@12.21.0, which brings the right one`
      })
}

/** A clock before this is not set: the library did not exist. */
const EARLIEST = Date.UTC(2026, 0, 1)
const MINUTE = 60_000

const clock = checkOf("clock", "时钟", "Clock")

/** Whether the clock can be right: neither before this library nor behind what the database has recorded. */
export const checkClock = ({ now }: Machine, lastRecordedAt: number | null): Check => {
  const told = new Date(now).toISOString()
  const advice = { zh: "请校准系统时钟（如启用 NTP）", en: "Set the system clock, for example by NTP" }
  if (now < EARLIEST) return clock("fail", same(told), advice)
  if (lastRecordedAt !== null && lastRecordedAt > now + MINUTE) {
    const recorded = new Date(lastRecordedAt).toISOString()
    return clock(
      "warn",
      { zh: `${told}，早于库中最后记录 ${recorded}`, en: `${told}, before the last record ${recorded}` },
      advice
    )
  }
  return clock("ok", same(told))
}

const GIB = 1024 ** 3
const disk = checkOf("disk", "磁盘空间", "Disk space")

/** Whether there is room where the database lies. */
export const checkDisk = async (folder: string): Promise<Check> => {
  try {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    const text = `${(free / GIB).toFixed(1)} GiB`
    const advice = { zh: "请清理磁盘或者把数据库移到更大的盘", en: "Make room, or move the database to a larger disk" }
    if (free < GIB / 10) return disk("fail", same(text), advice)
    return free < GIB ? disk("warn", same(text), advice) : disk("ok", same(text))
  } catch {
    return disk(
      "warn",
      { zh: `不能查看 ${folder}`, en: `Cannot look at ${folder}` },
      {
        zh: "请检查文件夹是否存在、是否有权限",
        en: "See whether the folder exists and may be read"
      }
    )
  }
}

const terminal = checkOf("terminal", "终端", "Terminal")

/** Enough for a table with Chinese in it. */
const WIDTH = 100

/** Whether tables and Chinese will show as they should. */
export const checkTerminal = ({ columns, env }: Machine): Check => {
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || ""
  const found = same(`${locale || "-"}, ${columns ?? "-"}`)
  // Windows has its own way of saying it.
  const utf8 = /utf-?8/iu.test(locale) || process.platform === "win32"
  if (!utf8) {
    return terminal("warn", found, {
      zh: "中文可能显示不出来：请设置 LANG=zh_CN.UTF-8 或 C.UTF-8",
      en: "Chinese may not show: set LANG to C.UTF-8 or zh_CN.UTF-8"
    })
  }
  return columns !== undefined && columns < WIDTH
    ? terminal("warn", found, {
        zh: `表格会折行：请把窗口加宽到 ${WIDTH} 列以上`,
        en: `Tables will wrap: make the window ${WIDTH} columns wide or more`
      })
    : terminal("ok", found)
}
