/** What a program needs to start; not among it: FFREPORT, which would have ffmpeg write file names into a log. */
const passed = [
  'PATH',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'HOME',
  'LANG',
  'SystemRoot',
  'windir',
  'TEMP',
  'TMP',
  'TMPDIR',
]

/** The environment that another program is started with. */
export function programEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(passed.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]])))
}
