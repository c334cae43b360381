import { z } from 'zod'
import { call } from '@contract/call'
import { language } from '@contract/fields'

/** A long report with its pictures stays far below. */
const longestMarkup = 20_000_000

const paper = z.object({
  title: z.string().max(300),
  language,
  body: z.string().max(longestMarkup),
  style: z.string().max(200_000),
})

export const documentCalls = {
  /** The document as the PDF that `documents.save` would write. */
  'documents.preview': call(z.object({ paper }))<Uint8Array>(),
  /** Asks where to put the PDF and writes it; answers its file name, or null when the person changed their mind. */
  'documents.save': call(z.object({ paper, fileName: z.string().trim().min(1).max(200) }))<string | null>(),
}
