const shapes = {
  previousEvent: <path d="M3.5 3v10M13 3.5v9L6 8z" />,
  nextEvent: <path d="M12.5 3v10M3 3.5v9L10 8z" />,
  frameBack: <path d="M10.5 4v8L4.5 8z" />,
  frameForward: <path d="M5.5 4v8l6-4z" />,
  play: <path d="M4.5 2.5v11l8.5-5.5z" />,
  pause: <path d="M4 3h2.6v10H4zM9.4 3H12v10H9.4z" />,
  sound: <path d="M2.5 6.2h2.3L8 3.5v9L4.8 9.8H2.5zM10.5 6a3 3 0 0 1 0 4M12.5 4a5.8 5.8 0 0 1 0 8" />,
  silent: <path d="M2.5 6.2h2.3L8 3.5v9L4.8 9.8H2.5zM10.8 6.2l3 3.6M13.8 6.2l-3 3.6" />,
  loop: (
    <path d="M11 2.2l2 2-2 2M13 4.2H5.2A2.7 2.7 0 0 0 2.5 7v.8M5 13.8l-2-2 2-2M3 11.8h7.8a2.7 2.7 0 0 0 2.7-2.7v-.8" />
  ),
  captions: <path d="M2 3.5h12v9H2zM7 7a1.6 1.6 0 1 0 0 2M11.8 7a1.6 1.6 0 1 0 0 2" />,
  pictures: <path d="M2 3.5h7.5v9H2zM11.5 3.5H14v3.6h-2.5zM11.5 8.9H14v3.6h-2.5z" />,
  fullScreen: <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />,
} as const

export type TransportIconName = keyof typeof shapes

/** The drawings of the transport bar: filled like those on a tape machine, the others by line. */
export function TransportIcon({ name }: { readonly name: TransportIconName }) {
  const isLine = !['previousEvent', 'nextEvent', 'frameBack', 'frameForward', 'play', 'pause'].includes(name)
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill={isLine ? 'none' : 'currentColor'}
      stroke="currentColor"
      strokeWidth={isLine ? 1.4 : 1}
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}
