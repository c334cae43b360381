export function SessionScreen({ recordingId, onLeave }: { readonly recordingId: string; readonly onLeave: () => void }) {
  return (
    <button type="button" onClick={onLeave}>
      {recordingId}
    </button>
  )
}
