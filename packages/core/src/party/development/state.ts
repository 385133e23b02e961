/** 发展状态 — what was done so far with one applicant, and the stage that follows from it. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Event } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** Each step as it happened; of those that may be repeated all of them, in order. */
export interface State {
  readonly applied: Of<"ApplicationMade"> | null
  readonly talk: Of<"TalkHeld"> | null
  readonly activist: Of<"ActivistNamed"> | null
  readonly activistFiled: Of<"ActivistFiled"> | null
  readonly contacts: Of<"ContactsAssigned"> | null
  readonly reviews: ReadonlyArray<Of<"ActivistReviewed">>
  readonly opinions: Of<"OpinionsHeard"> | null
  readonly publicity: Of<"CandidatePublicized"> | null
  readonly candidate: Of<"CandidateNamed"> | null
  readonly candidateFiled: Of<"CandidateFiled"> | null
  readonly introducers: Of<"IntroducersNamed"> | null
  readonly political: Of<"PoliticallyReviewed"> | null
  readonly trainings: ReadonlyArray<Of<"CandidateTrained">>
  readonly materials: Of<"MaterialsChecked"> | null
  readonly preReview: Of<"PreReviewPassed"> | null
  readonly form: Of<"FormIssued"> | null
  /** The latest; one that did not pass may be held again. */
  readonly admission: Of<"AdmissionVoted"> | null
  readonly approvalTalk: Of<"ApprovalTalkHeld"> | null
  readonly approved: Of<"AdmissionApproved"> | null
  readonly group: Of<"GroupAssigned"> | null
  readonly oath: Of<"OathTaken"> | null
  readonly extensions: ReadonlyArray<Of<"ProbationExtended">>
  readonly request: Of<"ConversionRequested"> | null
  readonly conversion: Of<"ConversionVoted"> | null
  readonly converted: Of<"ConversionApproved"> | null
  readonly dossier: Of<"DossierFiled"> | null
  readonly ended: Of<"DevelopmentEnded"> | null
  /** The branch that develops the applicant now. */
  readonly branch: string | null
  /** The day of the latest step; null while there is none. */
  readonly lastOn: PlainDate | null
}

export const initial: State = {
  applied: null,
  talk: null,
  activist: null,
  activistFiled: null,
  contacts: null,
  reviews: [],
  opinions: null,
  publicity: null,
  candidate: null,
  candidateFiled: null,
  introducers: null,
  political: null,
  trainings: [],
  materials: null,
  preReview: null,
  form: null,
  admission: null,
  approvalTalk: null,
  approved: null,
  group: null,
  oath: null,
  extensions: [],
  request: null,
  conversion: null,
  converted: null,
  dossier: null,
  ended: null,
  branch: null,
  lastOn: null
}

/** 阶段 — where somebody stands, in the order of the way; `ended` is the way out of any of them. */
export const stages = {
  none: { zh: "未申请", en: "none" },
  applicant: { zh: "入党申请人", en: "applicant" },
  activist: { zh: "入党积极分子", en: "activist" },
  candidate: { zh: "发展对象", en: "candidate" },
  preReviewed: { zh: "预审合格", en: "pre-reviewed" },
  voted: { zh: "支部大会通过", en: "passed by the branch meeting" },
  probationary: { zh: "预备党员", en: "probationary member" },
  member: { zh: "正式党员", en: "member" },
  ended: { zh: "终止", en: "ended" }
} as const
export type Stage = keyof typeof stages

/** Whether the branch meeting passed it, as it declared; whether the numbers bear that out is for the checks. */
const isPassed = (vote: Of<"AdmissionVoted"> | Of<"ConversionVoted"> | null): boolean => vote?.declared === "passed"

export const stageOf = (state: State): Stage => {
  if (state.ended !== null) return "ended"
  if (state.converted !== null) return "member"
  if (state.approved !== null) return "probationary"
  if (isPassed(state.admission)) return "voted"
  if (state.preReview !== null) return "preReviewed"
  if (state.candidate !== null) return "candidate"
  if (state.activist !== null) return "activist"
  return state.applied === null ? "none" : "applicant"
}

const apply = (state: State, event: Event): State => {
  switch (event._tag) {
    case "ApplicationMade":
      return { ...state, applied: event, branch: event.branch }
    case "TalkHeld":
      return { ...state, talk: event }
    case "ActivistNamed":
      return { ...state, activist: event }
    case "ActivistFiled":
      return { ...state, activistFiled: event }
    case "ContactsAssigned":
      return { ...state, contacts: event }
    case "ActivistReviewed":
      return { ...state, reviews: [...state.reviews, event] }
    case "ActivistHandedOver":
      return { ...state, branch: event.to }
    case "OpinionsHeard":
      return { ...state, opinions: event }
    case "CandidatePublicized":
      return { ...state, publicity: event }
    case "CandidateNamed":
      return { ...state, candidate: event }
    case "CandidateFiled":
      return { ...state, candidateFiled: event }
    case "IntroducersNamed":
      return { ...state, introducers: event }
    case "PoliticallyReviewed":
      return { ...state, political: event }
    case "CandidateTrained":
      return { ...state, trainings: [...state.trainings, event] }
    case "MaterialsChecked":
      return { ...state, materials: event }
    case "PreReviewPassed":
      return { ...state, preReview: event }
    case "FormIssued":
      return { ...state, form: event }
    case "AdmissionVoted":
      return { ...state, admission: event }
    case "ApprovalTalkHeld":
      return { ...state, approvalTalk: event }
    case "AdmissionApproved":
      return { ...state, approved: event }
    case "GroupAssigned":
      return { ...state, group: event }
    case "OathTaken":
      return { ...state, oath: event }
    case "ProbationExtended":
      return { ...state, extensions: [...state.extensions, event] }
    case "ConversionRequested":
      return { ...state, request: event }
    case "ConversionVoted":
      return { ...state, conversion: event }
    case "ConversionApproved":
      return { ...state, converted: event }
    case "DossierFiled":
      return { ...state, dossier: event }
    case "DevelopmentEnded":
      return { ...state, ended: event }
  }
}

/** Total: any event may follow any other. */
export const evolve = (state: State, event: Event): State => {
  const next = apply(state, event)
  return state.lastOn !== null && event.on < state.lastOn ? next : { ...next, lastOn: event.on }
}
