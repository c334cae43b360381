import { useEffect, useState } from 'react'

/** True while files are dragged over the window; `onPaths` gets the paths of those that are dropped. */
export function useFileDrop(isActive: boolean, onPaths: (paths: readonly string[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!isActive) return undefined
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const handleOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const handleLeave = (event: DragEvent): void => {
      // Null: the pointer left the window, and did not only pass from one element to the next.
      if (event.relatedTarget === null) setOver(false)
    }
    const handleDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const paths = [...(event.dataTransfer?.files ?? [])]
        .map((file) => window.spole.pathOfDroppedFile(file))
        .filter((path) => path !== '')
      if (paths.length > 0) onPaths(paths)
    }
    window.addEventListener('dragover', handleOver)
    window.addEventListener('dragleave', handleLeave)
    window.addEventListener('drop', handleDrop)
    return () => {
      window.removeEventListener('dragover', handleOver)
      window.removeEventListener('dragleave', handleLeave)
      window.removeEventListener('drop', handleDrop)
    }
  }, [isActive, onPaths])
  return isActive && isOver
}
