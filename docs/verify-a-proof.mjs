// 核验案件过程记录证明 / Verifies the proof of one case: node verify-a-proof.mjs PROOF.json [PUBLIC-KEY.pem]
// Plain Node (18 or later) and nothing else: whoever reads this sees what it shows, without trusting the bureau or its
// software. It shows, step by step, that
//   1. every event is what was hashed: fourteen lines of text, joined by line feeds, under SHA-256 or SM3;
//   2. the events are one chain: each holds the hash of the one before it, versions run 1, 2, 3 … without a gap, and
//      neither positions nor recording times go back. So no event was changed, taken out, put in or moved;
//   3. the chain ends where the checkpoint says: its last hash is a leaf of the Merkle tree (RFC 6962) with the
//      checkpoint's root, at the place given. So nothing was cut off its end before the checkpoint was made;
//   4. somebody signed the checkpoint with the key that it names (Ed25519, RFC 8032).
// Whose key that is the file cannot tell: give the public key that the bureau published as the second argument, or compare
// the one printed below with it. Nor can it tell when that was: look where and when the root was published. That what was
// recorded is true is not shown, only that it was recorded so.
// Exit code: 0 proved, 1 not proved, 2 whole but unsigned (anybody could have made such a file).
import { createHash, createPublicKey, verify } from "node:crypto"
import { readFileSync } from "node:fs"

const check = (holds, zh, en) => {
  if (holds === true) return
  console.log(`证明不成立：${zh}\nNOT PROVED: ${en}`)
  process.exit(1)
}
process.on("uncaughtException", ({ message }) => check(false, message, message))
/** The hash of a text (its UTF-8 bytes) or of bytes: 32 bytes. */
const hashOf = (algorithm, data) => {
  check(algorithm === "sha-256" || algorithm === "sm3", "哈希算法不认识", "the hash function is unknown")
  return createHash(algorithm.replace("-", "")).update(data).digest()
}
/** No control character and no half of one, so that nobody can pass two fields for one, or one text for another. */
const isLine = (text) => typeof text === "string" && [...text].every((sign) => sign >= " " && !/\p{Cs}/u.test(sign))
const isCount = (number) => Number.isSafeInteger(number) && number > 0
const isHash = (text) => typeof text === "string" && /^[0-9a-f]{64}$/u.test(text)

const [proofFile = "", keyFile] = process.argv.slice(2)
const { checkpoint, events, format, inclusion } = JSON.parse(readFileSync(proofFile, "utf8"))
check(format === "xiuhua-proof-1", "文件不是这种证明", "the file is no such proof")

// 检查点: eight lines, each a name and a value.
const { lines, signature } = checkpoint
check(Array.isArray(lines) && lines.every(isLine), "检查点不是文字", "the checkpoint is no text")
const head = Object.fromEntries(lines.map((line) => [line.split(" ", 1)[0], line.slice(line.indexOf(" ") + 1)]))
const names = ["tenant", "position", "at", "algorithm", "streams", "root", "key"]
const signed = ["xiuhua-checkpoint-1", ...names.map((name) => `${name} ${head[name]}`)].join("\n")
check(lines.join("\n") === signed, "检查点不是所说的八行", "the checkpoint is not the eight lines that it should be")

// 1, 2 事件与链: the events and their chain.
check(Array.isArray(events) && events.length > 0, "没有事件", "there are no events")
let last = { hash: "0".repeat(64), version: 0, position: 0, recordedAt: 0 }
for (const [n, event] of events.entries()) {
  const say = (holds, zh, en) => check(holds, `第 ${n + 1} 个事件${zh}`, `event ${n + 1} ${en}`)
  const { actor, algorithm, commandId, data, hash, occurredOn, position, prevHash } = event
  const { recordedAt, schemaVersion, stream, tenant, type, version } = event
  const texts = [algorithm, tenant, stream, type, occurredOn, actor, commandId, data]
  say(texts.every(isLine), "的文字不是一行", "has a text that is not one line")
  say([version, position, schemaVersion, recordedAt].every(isCount), "的编号不对", "has a number that is wrong")
  const sealed = ["xiuhua-event-1", algorithm, prevHash, tenant, stream, version, position]
  const text = [...sealed, type, schemaVersion, occurredOn, recordedAt, actor, commandId, data].join("\n")
  say(hashOf(algorithm, text).toString("hex") === hash, "的内容与哈希不符", "is not what was hashed")
  say(tenant === head.tenant && stream === events[0].stream, "不属于本案", "belongs to another case")
  say(prevHash === last.hash && version === last.version + 1, "与前一个接不上", "does not follow the one before it")
  say(position > last.position && recordedAt >= last.recordedAt, "早于前一个", "is older than the one before it")
  last = event
}
check(last.position <= Number(head.position), "末尾晚于检查点", "the end is later than the checkpoint")
// 3 默克尔树: from the end of the chain up to the root, with the hash beside each step.
const { index, path, size } = inclusion
check(isCount(size) && index >= 0 && isCount(index + 1) && index < size, "位次不对", "the place is wrong")
check(String(size) === head.streams && path.every(isHash), "路径与检查点不符", "the path is not of this checkpoint")
const beside = path.map((text) => Buffer.from(text, "hex"))
const leaf = ["xiuhua-head-1", head.tenant, last.stream, last.version, last.hash].join("\n")
let node = hashOf(head.algorithm, Buffer.concat([Buffer.of(0), Buffer.from(leaf)]))
for (let at = index, end = size - 1; end > 0; at = Math.floor(at / 2), end = Math.floor(end / 2)) {
  if (at % 2 === 0 && at === end) continue // The last of a row, without a neighbour, goes up as it is.
  check(beside.length > 0, "路径太短", "the path is too short")
  const pair = at % 2 === 0 ? [node, beside.shift()] : [beside.shift(), node]
  node = hashOf(head.algorithm, Buffer.concat([Buffer.of(1), ...pair]))
}
check(beside.length === 0 && node.toString("hex") === head.root, "算出的根不是检查点的根", "the root is another")

// 4 签名: what stands before the 32 bytes of the key is the same for every Ed25519 key (RFC 8410).
console.log(`${last.stream}, ${events.length} events 个事件, root 根 ${head.root}, ${head.at}`)
if (signature === null && head.key === "none" && keyFile === undefined) {
  console.log("完整但没有签名，任何人都造得出这样的文件 WHOLE BUT UNSIGNED: anybody could have made such a file")
  process.exit(2)
}
check(isHash(head.key) && /^[0-9a-f]{128}$/u.test(signature), "没有签名", "there is no signature")
const spki = Buffer.from(`302a300506032b6570032100${head.key}`, "hex")
const key = createPublicKey({ key: spki, format: "der", type: "spki" })
const isTheirs = keyFile === undefined || createPublicKey(readFileSync(keyFile)).equals(key)
check(isTheirs, "签名的不是所给公钥", "it was signed with another key than the one given")
check(
  verify(null, Buffer.from(signed), key, Buffer.from(signature, "hex")),
  "签名不成立",
  "the signature does not hold"
)
const whose =
  keyFile === undefined ? "请与公布的公钥核对 compare it with the published one" : "与所给公钥一致 the one given"
console.log(`证明成立 PROVED\n公钥 key ${head.key}（${whose}）`)
