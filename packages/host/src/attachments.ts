/** 附件库 — where the evidence files of a bureau are kept: beside its database unless told otherwise. */
import type { AttachmentFailure, AttachmentStore } from "@xiuhua/core/ports"
import { layer as files } from "@xiuhua/storage-files"
import { layerWith as memory } from "@xiuhua/storage-memory"
import type { Layer } from "effect"
import type { Settings } from "./settings.ts"

const SQLITE = "sqlite:"

/** The files of a bureau; in memory where its database is. */
export const attachmentsOf = (
  { database, files: folder, uploadLimit: maxBytes }: Pick<Settings, "database" | "files" | "uploadLimit">,
  resolve: (path: string) => string
): Layer.Layer<AttachmentStore, AttachmentFailure> =>
  folder === null && !database.startsWith(SQLITE)
    ? memory({ maxBytes })
    : files({ folder: resolve(folder ?? `${database.slice(SQLITE.length)}.files`), maxBytes })
