declare global {
  interface Window {
    VIDEOJS_NO_DYNAMIC_STYLE?: boolean
  }
}

// Must be set before video.js is loaded: its style elements would be refused by the content security policy.
window.VIDEOJS_NO_DYNAMIC_STYLE = true

export {}
