import { formatClock } from '@domain/time/clock'
import type { Column } from '@main/export/column'
import type { CommentRow } from '@main/export/exported-rating'
import { ratingColumns } from '@main/export/rating-columns'

/** The table of comments: one row for each that a rater wrote at a moment. Markers are no data and are in no table. */
export const commentColumns: readonly Column<CommentRow>[] = [
  ...ratingColumns,
  {
    id: 'comment_id',
    type: 'identifier',
    unit: '',
    meaning: { en: 'Identifier of the comment', nb: 'Kommentarens identifikator' },
    cell: ({ comment }) => comment.id,
  },
  {
    id: 'at_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: {
      en: 'Recording time that the comment is about: the start of the frame on screen',
      nb: 'Opptakstid som kommentaren gjelder: starten av bildet på skjermen',
    },
    cell: ({ comment }) => comment.atMs,
  },
  {
    id: 'at',
    type: 'time',
    unit: 'h:mm:ss.mmm',
    meaning: { en: 'at_ms as a time', nb: 'at_ms som klokkeslett i opptaket' },
    cell: ({ comment }) => formatClock(comment.atMs),
  },
  {
    id: 'comment',
    type: 'text',
    unit: '',
    meaning: { en: 'What the rater wrote', nb: 'Det skåreren skrev' },
    cell: ({ comment }) => comment.text,
  },
]
