/**
 * 首用单位清单 — the 138 things that the first user's article names, in our own words and in its order, each with what carries it
 * here: a ledger kind, an aggregate, a duty, an indicator, a sentence of the bulletin. What is rhetoric stays narrative and never
 * becomes a number (R14.5).
 */

/** What carries a row. */
export type SeedHome =
  | { readonly of: "kind" | "aggregate" | "duty" | "indicator" | "sentence"; readonly id: string }
  /** Nothing is counted: a heading, a slogan, an aim or effect, the period of the text, what may not be imported. */
  | { readonly of: "narrative"; readonly id: "heading" | "slogan" | "aim" | "effect" | "period" | "excluded" }

export interface SeedRow {
  readonly number: number
  /** What it is, in our own words. */
  readonly name: string
  readonly homes: readonly [SeedHome, ...ReadonlyArray<SeedHome>]
}

const is =
  (of: Exclude<SeedHome["of"], "narrative">) =>
  (id: string): SeedHome => ({ of, id })
const [kind, aggregate, duty, indicator, sentence] = [
  is("kind"),
  is("aggregate"),
  is("duty"),
  is("indicator"),
  is("sentence")
]
const narrative = (id: Extract<SeedHome, { of: "narrative" }>["id"]): SeedHome => ({ of: "narrative", id })
const [heading, slogan, aim, effect] = [
  narrative("heading"),
  narrative("slogan"),
  narrative("aim"),
  narrative("effect")
]
const team = [kind("party.team"), kind("party.sortie"), indicator("pty.sortie.persons")] as const
const guided = [kind("governance.person-count"), indicator("gov.person.guided"), sentence("persons-guided")] as const

type Line = readonly [name: string, ...homes: readonly [SeedHome, ...ReadonlyArray<SeedHome>]]

const lines: ReadonlyArray<Line> = [
  ["reporting period from 1 January to the day of the data", narrative("period")],
  ["the bureau", kind("governance.body"), indicator("gov.body.count")],
  ["political building as a line of work", kind("governance.project"), indicator("pty.meeting.done")],
  ["main duties of the bureau", kind("governance.mandate"), indicator("gov.mandate.count")],
  [
    "Party-led city work",
    kind("governance.project-link"),
    indicator("gov.project.count"),
    sentence("party-led-projects")
  ],
  ["campaign for model organs", kind("party.assessment-sheet"), kind("party.assessment-score")],
  [
    "service for residents",
    kind("governance.service-request"),
    indicator("gov.service.ontime"),
    indicator("enf.complaint.ontime")
  ],
  ["vitality of city management", aim],
  [
    "the workforce",
    kind("governance.staff"),
    indicator("gov.staff.count"),
    indicator("gov.honour.count"),
    sentence("staff")
  ],
  ["management like embroidery", slogan],
  ["sense of gain and happiness", kind("governance.survey"), indicator("gov.survey.satisfied"), sentence("survey")],
  [
    "induction training of new staff",
    kind("party.training-class"),
    kind("party.new-staff"),
    indicator("pty.training.induction")
  ],
  ["chapter on political leadership", heading],
  ["theory study", kind("party.study"), indicator("pty.study.hours"), sentence("party-pty.study.hours")],
  ["priority of theory", kind("party.activity-item"), indicator("pty.firsttopic")],
  ["topics and channels of study", kind("party.study"), kind("party.activity-item")],
  ["standing system of study", duty("party.study-group"), duty("party.youth-study")],
  [
    "results of study",
    kind("party.follow-up"),
    aggregate("task"),
    indicator("gov.task.opened"),
    sentence("study-results")
  ],
  ["study by rule", indicator("pty.meeting.done")],
  [
    "learning platform",
    kind("party.platform-use"),
    indicator("pty.study.platform"),
    sentence("party-pty.study.platform")
  ],
  ["network academy for cadres", indicator("pty.training.network"), indicator("pty.study.hours")],
  [
    "first item of the agenda",
    duty("party.first-topic"),
    indicator("pty.firsttopic"),
    sentence("party-pty.firsttopic")
  ],
  [
    "study group of the leading group",
    duty("party.study-group"),
    indicator("pty.centregroup"),
    sentence("party-pty.centregroup")
  ],
  [
    "three meetings and one lecture",
    aggregate("party-activity"),
    duty("party.member-meeting"),
    indicator("pty.meeting.done")
  ],
  ["youth study groups", duty("party.youth-study"), kind("party.body"), sentence("youth-study")],
  ["study of the congress of the year", kind("party.activity-item")],
  [
    "decisions from above carried out",
    aggregate("task"),
    kind("governance.task-due"),
    duty("governance.task"),
    indicator("gov.task.ontime")
  ],
  ["brands of Party building", kind("party.brand"), indicator("pty.brand.count"), sentence("party-pty.brand.count")],
  [
    "core goal and its figures",
    kind("governance.project"),
    indicator("san.sweep.quality"),
    indicator("enf.case.ontime")
  ],
  ["caring for the city", slogan],
  ["Party special service team", ...team],
  ["hard problems and livelihood projects", aggregate("task"), kind("governance.task"), indicator("gov.task.accepted")],
  ["Party work at the front line", kind("party.activity"), kind("governance.post"), sentence("front-line-activities")],
  [
    "brand: waste sorting",
    kind("party.brand-link"),
    indicator("san.sort.outreach"),
    indicator("san.sort.participation")
  ],
  [
    "brand: civilised and sanitary city",
    kind("party.brand-link"),
    kind("sanitation.checklist-result"),
    indicator("san.checklist.passed")
  ],
  ["brand: rectification", kind("party.brand-link"), aggregate("campaign"), indicator("enf.campaign.count")],
  ["the image of Party building", slogan],
  ["the blue of the uniform", slogan],
  ["harmony of city and residents", slogan],
  ["life of the Party", heading, indicator("pty.themeday")],
  [
    "joint building with villages",
    kind("party.partnership"),
    indicator("pty.partnership.count"),
    indicator("pty.partnership.done")
  ],
  [
    "items posted by villages and claimed",
    aggregate("task"),
    kind("governance.task-answer"),
    indicator("gov.task.accepted")
  ],
  ["theme Party day", duty("party.theme-day"), indicator("pty.themeday"), sentence("party-pty.themeday")],
  ["required activities", kind("party.activity"), indicator("pty.meeting.done")],
  ["activities of own choice", kind("party.activity"), indicator("pty.activity.own"), sentence("party-own-choice")],
  ["special lectures", kind("party.activity"), duty("party.secretary-lecture"), sentence("special-lectures")],
  ["renewing the oath", kind("party.activity"), sentence("oath")],
  ["red stories", kind("party.activity"), sentence("red-stories")],
  ["new kinds of activity", kind("party.activity")],
  ["atmosphere of Party life", effect],
  ["chapter on the workforce", heading],
  ["cadres who take responsibility", heading],
  ["the service team as carrier", ...team],
  ["members called up for key tasks", kind("party.call-up"), indicator("pty.callup.persons")],
  ["epidemic control of the year", kind("governance.duty-shift"), ...guided],
  ["the iron team", slogan],
  ["temporary branch of the emergency team", aggregate("party-branch"), kind("party.branch"), kind("governance.body")],
  [
    "emergency team at the station",
    kind("governance.duty-shift"),
    indicator("gov.shift.count"),
    indicator("gov.shift.persons")
  ],
  ["Party pioneer posts", kind("party.pioneer-post"), indicator("pty.post.count")],
  ["arrivals guided to testing", ...guided],
  ["the great test", slogan],
  ["shield and wall of safety", effect],
  ["cadres close to people", heading],
  ["city pioneer service team", ...team],
  ["Party volunteers", kind("party.service"), kind("party.community-report"), indicator("pty.volunteer.hours")],
  ["special service at the grass roots", kind("party.sortie"), indicator("pty.sortie.persons")],
  [
    "standing epidemic duty",
    kind("governance.duty-shift"),
    duty("governance.post-manned"),
    indicator("gov.post.manned")
  ],
  ["duty against smuggling, place closed", kind("governance.duty-shift"), indicator("gov.shift.persons")],
  ["hard and dangerous posts", kind("governance.post"), indicator("gov.post.count")],
  ["two lines of defence", effect],
  ["disciplined cadres", heading],
  ["clean conduct", duty("party.strict-governance"), kind("party.activity-item")],
  ["law explained by cases", kind("party.activity-item")],
  ["integrity in every training", kind("party.training-class"), indicator("pty.training.integrity")],
  ["films of warning", kind("party.activity")],
  ["special seminars", kind("party.activity")],
  ["heart-to-heart talks", kind("party.talk"), indicator("pty.talk.coverage")],
  ["models and warnings", kind("party.activity-item")],
  ["model persons", kind("governance.honour"), indicator("gov.honour.count")],
  ["attitude of clean conduct", aim],
  ["three political abilities", kind("party.study"), indicator("pty.study.hours")],
  ["building the team", aim],
  ["chapter on carrying out", heading],
  ["sanitation and checklists", heading, kind("sanitation.checklist-item"), indicator("san.checklist.score")],
  ["cadres at the front line", kind("party.front-line-day"), indicator("pty.frontline.days")],
  ["embroidery in management", slogan],
  [
    "inspection group of seconded cadres",
    kind("sanitation.inspection-member"),
    kind("governance.secondment"),
    indicator("san.insp.groups")
  ],
  ["daily inspection", kind("sanitation.inspection"), duty("sanitation.daily-inspection"), indicator("san.insp.daily")],
  ["sanitation stations", kind("governance.body"), kind("sanitation.problem")],
  ["problems mended in time", aggregate("problem"), indicator("san.insp.close"), indicator("san.insp.ontime")],
  [
    "cleaning, 98 % and more",
    kind("sanitation.sweep-day"),
    indicator("san.sweep.execution"),
    sentence("sweeping-rate")
  ],
  [
    "harmless treatment, 100 %",
    kind("sanitation.waste-tonnage"),
    indicator("san.waste.harmless"),
    sentence("harmless-rate")
  ],
  ["washing and watering daily", indicator("san.road.wash"), indicator("san.road.water")],
  [
    "sweepers in two windows",
    kind("sanitation.sweeper-run"),
    indicator("san.sweeper.window"),
    indicator("san.sweeper.both")
  ],
  ["clean roads", kind("sanitation.quality-sample"), indicator("san.sweep.quality")],
  [
    "supervision of transfer stations",
    duty("sanitation.daily-station-check"),
    indicator("san.station.check"),
    indicator("san.station.balance")
  ],
  ["waste cleared on the day", kind("sanitation.emptying"), indicator("san.waste.sameday")],
  ["removal, 100 %", indicator("san.waste.removal"), sentence("removal-rate")],
  ["door-to-door publicity", kind("enforcement.threebao-visit")],
  ["waste sorting", heading, indicator("san.sort.recycling")],
  ["publicity on sorting", kind("sanitation.sorting-outreach"), indicator("san.sort.outreach")],
  ["sorting in communities, firms, schools", kind("sanitation.sorting-outreach"), indicator("san.sort.outreach")],
  [
    "knowledge of sorting",
    kind("governance.material"),
    indicator("gov.material.copies"),
    indicator("san.sort.awareness")
  ],
  ["atmosphere of sorting", effect],
  [
    "habit of sorting",
    kind("sanitation.sorting-participation"),
    indicator("san.sort.participation"),
    indicator("san.sort.accuracy")
  ],
  ["system of sorting", kind("sanitation.sorting-area"), indicator("san.sort.community")],
  ["drop-off points", kind("sanitation.sorting-point"), indicator("san.sort.points")],
  ["vehicles for sorted waste", kind("sanitation.sorting-vehicle"), indicator("san.sort.vehicles")],
  [
    "bulky-waste facility",
    kind("sanitation.facility-stage"),
    duty("sanitation.facility-stage"),
    indicator("san.bulky.progress")
  ],
  ["city appearance", heading],
  ["people first", slogan],
  [
    "weak spots that residents name",
    aggregate("report"),
    indicator("enf.complaint.ontime"),
    indicator("enf.complaint.satisfied")
  ],
  ["old problems at their root", aggregate("task"), kind("governance.task-relapse"), indicator("gov.task.relapse")],
  ["concentrated campaigns", aggregate("campaign"), kind("enforcement.campaign-day"), indicator("enf.campaign.count")],
  ["guidance at the source", kind("enforcement.source-measure"), indicator("enf.source.capacity")],
  ["work together with streets and communities", kind("governance.joint-action"), indicator("gov.joint.count")],
  ["hard cases", aggregate("task"), kind("governance.task"), indicator("gov.task.accepted")],
  [
    "illegal building",
    aggregate("illegal-construction"),
    aggregate("penalty-case"),
    kind("enforcement.demolition-site")
  ],
  [
    "practical deeds",
    aggregate("task"),
    kind("governance.task-answer"),
    indicator("gov.task.accepted"),
    sentence("deeds")
  ],
  ["a new step", effect],
  [
    "premises with the three responsibilities",
    kind("enforcement.threebao-premises"),
    indicator("enf.threebao.signed"),
    sentence("threebao-signed")
  ],
  [
    "mobile stalls",
    kind("enforcement.stall-matter"),
    aggregate("summary-penalty"),
    indicator("enf.stall.count"),
    sentence("stall-count")
  ],
  [
    "construction trucks checked",
    kind("enforcement.truck-check"),
    indicator("enf.truck.checked"),
    sentence("truck-checked")
  ],
  [
    "parking of bicycles corrected",
    kind("enforcement.parking-correction"),
    indicator("enf.nonmotor.corrected"),
    sentence("parking-corrected")
  ],
  [
    "area of illegal building dealt with",
    kind("enforcement.demolition-site"),
    indicator("enf.demolish.area"),
    sentence("demolished-area")
  ],
  ["special campaigns", aggregate("campaign"), indicator("enf.campaign.count"), sentence("campaigns")],
  [
    "look of the city centre",
    kind("sanitation.checklist-result"),
    indicator("san.checklist.passed"),
    kind("governance.survey")
  ],
  ["quotation of the head", kind("governance.statement")],
  ["head of the bureau", kind("governance.office-holder")],
  [
    "plans: fine and smart management",
    aggregate("task"),
    kind("governance.project-stage"),
    duty("governance.project-stage"),
    sentence("plans")
  ],
  [
    "plans: lawful and service-minded enforcement",
    aggregate("task"),
    indicator("enf.case.rework"),
    kind("party.training-class")
  ],
  ["embroidery", slogan],
  [
    "clean, tidy, orderly, safe",
    kind("sanitation.checklist-item"),
    indicator("san.checklist.score"),
    kind("governance.survey")
  ],
  ["sense of gain, safety and happiness", kind("governance.survey"), indicator("gov.survey.satisfied")],
  ["take-down notice", kind("governance.source"), aggregate("task")],
  ["contact of the web site", narrative("excluded")],
  ["reprint for information", kind("governance.source")],
  ["publisher and year", kind("governance.source")]
]

/** The rows in their order, numbered from 1. */
export const seedRows: ReadonlyArray<SeedRow> = lines.map(([name, ...homes], at) => ({ number: at + 1, name, homes }))
