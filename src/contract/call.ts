import type { z } from 'zod'

/** One call through the door: the schema of what goes in, and (as a type only) what comes out. */
export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Carries the output type; never set. */
  readonly output?: Output
}

/** Declares a call: `call(z.object({…}))<Output>()`. */
export function call<Input extends z.ZodType>(input: Input): <Output>() => Call<Input, Output> {
  return () => ({ input })
}

export type InputOf<C> = C extends Call<infer Input, unknown> ? z.input<Input> : never
export type ParsedInputOf<C> = C extends Call<infer Input, unknown> ? z.output<Input> : never
export type OutputOf<C> = C extends Call<z.ZodType, infer Output> ? Output : never
