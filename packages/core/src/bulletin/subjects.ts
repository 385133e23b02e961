/**
 * 党建指标的公开方式 — what each figure of Party work is about, so that it can be decided what of it may be printed.
 *
 * A figure that is not listed is not printed: whoever adds an indicator says here whether it is about persons.
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
  "pty.frontline.days": "impersonal"
}
