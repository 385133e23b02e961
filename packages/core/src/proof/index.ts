export { type Break, BreakReason } from "./break.ts"
export { type CaseProof, makeCaseProof } from "./case-proof.ts"
export {
  type Checkpoint,
  type CheckpointHead,
  checkpointProblem,
  type Genuineness,
  InvalidCheckpoint,
  makeCheckpoint,
  readCheckpoint,
  signedText,
  writeCheckpoint
} from "./checkpoint.ts"
export type { Digest, Digests, IsSignature, Signer } from "./digest.ts"
export { type Inclusion, inclusionOf, rootOf } from "./heads.ts"
export { type ByteHash, inclusionPath, merkleRoot, rootOfPath } from "./merkle.ts"
export { makeVerifier, type Verified, type Verifier, type VerifierOptions } from "./verifier.ts"
