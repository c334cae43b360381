// video.js without its streaming part, which a player of local files has no use for; and of the rest, what is used here.
declare module 'video.js/core.es.js' {
  interface VideoJsPlayer {
    addRemoteTextTrack(
      options: { readonly kind: 'captions'; readonly srclang: string; readonly label: string; readonly src: string },
      manualCleanup: boolean,
    ): { readonly track: { readonly language: string; mode: 'disabled' | 'hidden' | 'showing' } }
    dispose(): void
  }
  export default function videojs(element: HTMLVideoElement, options: Readonly<Record<string, unknown>>): VideoJsPlayer
}
