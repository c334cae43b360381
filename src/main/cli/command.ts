/** What a command needs of the world. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: (line: string) => void
}

/** A command of `spole`. It answers its exit code: 0 fine, 1 found a problem; wrong use and refusals are thrown and end with 2. */
export interface Command {
  /** `new STUDY --title T [--no-passphrase]` */
  readonly usage: string
  readonly summary: string
  readonly run: (args: readonly string[], world: Surroundings) => number | Promise<number>
}

/** The command was not used as it is meant; the message is one sentence for the person at the terminal. */
export class WrongUse extends Error {}
