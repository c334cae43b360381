// video.js without its streaming part, which a player of local files has no use for; and of the rest, what is used here.
declare module 'video.js/core.es.js' {
  export interface VideoJsTrack {
    readonly language: string
    readonly activeCues: ArrayLike<{ readonly text: string }> | null
    mode: 'disabled' | 'hidden' | 'showing'
    addEventListener(name: 'cuechange', listener: () => void): void
  }
  interface VideoJsPlayer {
    el(): Element
    ready(then: () => void): void
    addRemoteTextTrack(
      options: { readonly kind: 'captions'; readonly srclang: string; readonly label: string; readonly src: string },
      manualCleanup: boolean,
    ): { readonly track: VideoJsTrack }
    dispose(): void
  }
  interface VideoJs {
    (element: HTMLVideoElement, options: Readonly<Record<string, unknown>>): VideoJsPlayer
    readonly log: { level(level: 'off'): void }
  }
  const videojs: VideoJs
  export default videojs
}
