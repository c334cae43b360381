const paths = {
  zoomOut: 'M3 8h10',
  zoomIn: 'M3 8h10M8 3v10',
  fit: 'M2 3v10M14 3v10M4.5 8h7M7 5.5L4.5 8 7 10.5M9 5.5L11.5 8 9 10.5',
  under: 'M2 5.5h12M4 10.5h8M6 13.5h4',
} as const

export type ToolIconName = keyof typeof paths

/** A drawing in one of the timeline's small buttons, which have names of their own. */
export function ToolIcon({ name }: { readonly name: ToolIconName }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
