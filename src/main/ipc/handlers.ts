import type { CallName, Contract, Output } from '@contract/contract'
import type { ParsedInputOf } from '@contract/call'

/** What a handler gets: the input as its schema left it. */
export type Parsed<Name extends CallName> = ParsedInputOf<Contract[Name]>

export type Handler<Name extends CallName> = (input: Parsed<Name>) => Output<Name> | Promise<Output<Name>>

/** A handler for each of the named calls. */
export type Handlers<Name extends CallName = CallName> = { readonly [Each in Name]: Handler<Each> }
