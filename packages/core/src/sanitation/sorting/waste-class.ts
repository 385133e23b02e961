/**
 * 四分类 — the four classes and eleven kinds of household waste, as codes.
 *
 * Source: 《生活垃圾分类标志》(GB/T 19095-2019), in force since 2019-12-01, read in copies (R4.6a). Bulky waste (大件垃圾) and
 * decoration waste (装修垃圾) are handled apart and are no class.
 */

/** 大类 */
export const wasteClasses = {
  recyclable: { zh: "可回收物", en: "recyclables" },
  hazardous: { zh: "有害垃圾", en: "hazardous waste" },
  kitchen: { zh: "厨余垃圾", en: "kitchen waste" },
  residual: { zh: "其他垃圾", en: "residual waste" }
} as const
export type WasteClass = keyof typeof wasteClasses

/** 小类 */
export const wasteSubclasses = {
  paper: { zh: "纸类", en: "paper" },
  plastic: { zh: "塑料", en: "plastic" },
  metal: { zh: "金属", en: "metal" },
  glass: { zh: "玻璃", en: "glass" },
  textile: { zh: "织物", en: "textiles" },
  lamps: { zh: "灯管", en: "lamps" },
  chemicals: { zh: "家用化学品", en: "household chemicals" },
  batteries: { zh: "电池", en: "batteries" },
  householdKitchen: { zh: "家庭厨余垃圾", en: "household kitchen waste" },
  catering: { zh: "餐厨垃圾", en: "catering waste" },
  otherKitchen: { zh: "其他厨余垃圾", en: "other kitchen waste" }
} as const
export type WasteSubclass = keyof typeof wasteSubclasses

/** What a mass is made of: one of the eleven kinds, or a class that was not split. */
export type Material = WasteClass | WasteSubclass

const classes: Readonly<Record<WasteSubclass, WasteClass>> = {
  paper: "recyclable",
  plastic: "recyclable",
  metal: "recyclable",
  glass: "recyclable",
  textile: "recyclable",
  lamps: "hazardous",
  chemicals: "hazardous",
  batteries: "hazardous",
  householdKitchen: "kitchen",
  catering: "kitchen",
  otherKitchen: "kitchen"
}

/** The class of a material. */
export const classOf = (material: Material): WasteClass =>
  Object.hasOwn(wasteClasses, material) ? (material as WasteClass) : classes[material as WasteSubclass]
