const soonDays = 30
const dayMs = 86_400_000

/** True when a recording must be deleted within a month, or should have been already. Dates are `YYYY-MM-DD`. */
export function isDueSoon(deleteBy: string | null, today: string): boolean {
  if (deleteBy === null) return false
  return Date.parse(deleteBy) - Date.parse(today) <= soonDays * dayMs
}
