/**
 * 涉及人员的指标 — what a figure is about, so that it can be decided what of it may be printed.
 *
 * A figure of Party work that is not listed is not printed: whoever adds an indicator says here whether it is about persons.
 */
import type { PersonForm } from "./cell.ts"

/** `impersonal`: meetings, events, person-times, posts, hours of teams. */
export type Subject = PersonForm | "impersonal"

/** By indicator id. */
export const subjects: Readonly<Record<string, Subject>> = {
  "pty.meeting.done": "impersonal",
  "pty.themeday": "impersonal",
  "pty.firsttopic": "impersonal",
  "pty.centregroup": "impersonal",
  "pty.attendance": "rate",
  "pty.talk.coverage": "rate",
  "pty.activity.own": "impersonal",
  "pty.activity.held": "impersonal",
  "pty.activity.forms": "impersonal",
  "pty.branch.temporary": "impersonal",
  "pty.study.member": "rate",
  "pty.study.secretary": "rate",
  "pty.study.platform": "rate",
  "pty.study.hours": "impersonal",
  "pty.training.cadre": "rate",
  "pty.training.network": "rate",
  "pty.training.induction": "rate",
  "pty.training.classes": "impersonal",
  "pty.training.integrity": "impersonal",
  "pty.dues.ontime": "rate",
  "pty.dues.collected": "amount",
  "pty.volunteer.hours": "impersonal",
  "pty.sortie.persons": "impersonal",
  "pty.team.count": "impersonal",
  "pty.post.count": "impersonal",
  "pty.partnership.count": "impersonal",
  "pty.partnership.done": "impersonal",
  "pty.brand.count": "impersonal",
  "pty.callup.persons": "impersonal",
  "pty.frontline.days": "impersonal",
  "gov.staff.count": "count",
  "gov.secondment.count": "count"
}

/** Parts of impersonal figures that count persons: they are not printed beside them. */
export const personParts: Readonly<Record<string, ReadonlyArray<string>>> = {
  "san.insp.groups": ["members"]
}

/** Whether a figure may be printed only as {@link publish} lets it. */
export const isAboutPersons = (id: string): boolean => (subjects[id] ?? "impersonal") !== "impersonal"

/** Whether it is known what a figure is about: of Party work only what is listed is printed. */
export const isPrintable = (id: string): boolean => !id.startsWith("pty.") || subjects[id] !== undefined
