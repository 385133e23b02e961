/**
 * What some suites need of the machine. A suite whose service is missing is not collected, and the run ends by saying so; in CI
 * that is a failure. Which server is used: `XIUHUA_TEST_MARIADB` and `XIUHUA_TEST_PG`, else what listens on this machine.
 */
import { connect } from "node:net"

/** A suite that needs something, and where it is. */
interface Suite {
  /** As it is named when it did not run. */
  readonly name: string
  readonly folder: string
  /** The test files it consists of; all of the folder's unless told. */
  readonly files?: ReadonlyArray<string>
  readonly isThere: () => Promise<boolean>
}

const MARIADB = "mariadb://root@127.0.0.1:3306/test"

/** The server that tests of MariaDB use. */
export const mariadbUrl = process.env["XIUHUA_TEST_MARIADB"] ?? MARIADB

const listens = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url.replace(/^mariadb:/u, "mysql:"))
    const socket = connect({ host: hostname, port: Number(port || 3306), timeout: 2000 })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .on("connect", () => end(true))
      .on("timeout", () => end(false))
      .on("error", () => end(false))
  })

const suites: ReadonlyArray<Suite> = [
  { name: "storage/mariadb", folder: "packages/storage/mariadb", isThere: () => listens(mariadbUrl) }
]

const missing = await Promise.all(suites.map(async (suite) => ((await suite.isThere()) ? [] : [suite]))).then((found) =>
  found.flat()
)

/** Names of the suites that cannot run here. */
export const notRun: ReadonlyArray<string> = missing.map(({ name }) => name)

/** What of a folder's tests is left out here: everything, or these files. */
export const leftOut = (folder: string): "all" | ReadonlyArray<string> => {
  const of = missing.filter((suite) => suite.folder === folder)
  return of.some(({ files }) => files === undefined) ? "all" : of.flatMap(({ files = [] }) => files)
}
