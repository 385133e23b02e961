export {
  type DistrictYear,
  type DistrictYearOptions,
  districtYear,
  type GeneratedLedger
} from "./district-year.ts"
export { type ExpectedFigure, type ExpectedFigures, expectedRecycling, type FigureId } from "./expected.ts"
export { type Cells, cellsOf, type PlantedFault } from "./faults.ts"
