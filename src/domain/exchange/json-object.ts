/** A JSON object of a file, whose shape nobody has promised. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property of its own; what every object inherits (`constructor`, `__proto__`) is none. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** The object at a property, or an empty one. */
export function objectAt(object: JsonObject, name: string): JsonObject {
  const value = own(object, name)
  return isJsonObject(value) ? value : {}
}

/** What stands in a list, whether it is kept as one or as an object of numbered entries: `{"0": …, "1": …}`. */
export function entriesOf(value: unknown): readonly (readonly [name: string, entry: unknown])[] {
  if (Array.isArray(value)) return value.map((entry: unknown, index) => [String(index), entry])
  if (!isJsonObject(value)) return []
  return Object.keys(value).map((name) => [name, value[name]])
}
